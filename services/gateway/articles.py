"""Raw articles out of a request's body, or what is wrong with it.

Strict: what the JSON Schema refuses is refused, a number for a date among others.
"""

from pydantic import ValidationError

from schemas.articles import RawArticle
from services.gateway.problems import FieldError, Problem, field_errors

MAX_ERRORS = 50


def one_article(body: bytes) -> list[RawArticle]:
    """Return the article of a JSON body.

    Raises:
        Problem: 422 with an error for each field.
    """
    try:
        return [RawArticle.model_validate_json(body, strict=True)]
    except ValidationError as error:
        raise _unprocessable(field_errors(error)) from None


def many_articles(body: bytes) -> list[RawArticle]:
    """Return the articles of an NDJSON body, one a line; all of them or none.

    Raises:
        Problem: 422 with the line of each error, or for a body without articles.
    """
    articles: list[RawArticle] = []
    errors: list[FieldError] = []
    for number, line in enumerate(body.split(b"\n"), start=1):
        if line.strip():
            try:
                articles.append(RawArticle.model_validate_json(line, strict=True))
            except ValidationError as error:
                errors += field_errors(error, number)
    if not articles and not errors:
        errors.append(FieldError(field="body", message="no line holds an article"))
    if errors:
        raise _unprocessable(errors)
    return articles


def _unprocessable(errors: list[FieldError]) -> Problem:
    found = f"{len(errors)} error{'s' if len(errors) > 1 else ''}; nothing was sent"
    return Problem(422, found, errors[:MAX_ERRORS])
