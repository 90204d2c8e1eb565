"""What every event has in common."""

from pydantic import BaseModel, ConfigDict

ID_PATTERN = r"^[\x21-\x7e]{1,200}$"
"""Identifiers are printable ASCII without blanks: they become record keys and header values."""


class Event(BaseModel):
    """An immutable message body. Readers ignore fields they do not know, so fields can be added."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=False, allow_inf_nan=False)

    def to_json(self) -> bytes:
        """Return the body as it goes on the wire: UTF-8 JSON without unset optional fields."""
        return self.model_dump_json(exclude_none=True).encode()
