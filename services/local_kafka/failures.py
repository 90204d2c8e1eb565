"""Why a local broker cannot run, said so that a person can act on it."""


class LocalKafkaError(Exception):
    """The broker cannot run, or does not any more. The message names the remedy."""


class MissingProgram(LocalKafkaError):
    """Java or Maven is missing or too old on this machine."""
