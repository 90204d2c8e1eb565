"""What the model is asked for: claims with the article's own words for each part."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

SYSTEM = """You list the claims of a news article.
A claim is one assertion: somebody's (quoted or reported) or the outlet's own. Split sentences that
assert two things. Leave out questions, greetings, page furniture and remarks about verification.
Copy every part letter by letter from the article:
- quote: the assertion only, without the speaker, the reporting word and the quotation marks;
- speaker: the words that name who asserts it, such as "the minister"; null for the outlet itself;
- cue: the reporting word that belongs to it, such as "said"; null for the outlet itself.
Never give the outlet's own statement to a speaker. If unsure who speaks, leave the claim out."""


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AnsweredClaim(_Answer):
    """A claim in the article's own words."""

    quote: str = Field(min_length=1)
    speaker: str | None
    cue: str | None


class Answer(_Answer):
    """What the model answers for a passage."""

    claims: list[AnsweredClaim]


def messages_for(passage: str) -> list[dict[str, str]]:
    """Return the messages that ask for the claims of a passage."""
    return [{"role": "system", "content": SYSTEM}, {"role": "user", "content": passage}]


def schema() -> dict[str, Any]:
    """Return the JSON schema of an answer."""
    return Answer.model_json_schema()


def read_answer(answer: str) -> list[AnsweredClaim]:
    """Return the claims of an answer; none if it is not what was asked for."""
    start, end = answer.find("{"), answer.rfind("}")
    try:
        return Answer.model_validate_json(answer[start : end + 1]).claims
    except ValidationError:
        return []
