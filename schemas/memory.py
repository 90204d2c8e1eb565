"""Internal: what the cleaner remembers of the lines of a source's pages."""

from datetime import datetime

from pydantic import Field

from schemas.articles import ArticleId
from schemas.event import Event


class SourceLines(Event):
    """The lines of one page, and which of them were furniture by then."""

    article_id: ArticleId
    lines_version: int = Field(ge=1, description="Records of another version are skipped.")
    source: str = Field(description="The outlet whose lines they are.")
    offset: int = Field(ge=0, description="Of the page in its partition of `raw-articles`.")
    seen_at: datetime = Field(description="Record time of the page.")
    packed: str = Field(description="Base64 of the packed line hashes.")
    repeated: str = Field("", description="Base64 of the packed hashes removed as repeated.")
