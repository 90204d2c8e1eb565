"""What came out, as a table and a few claims."""

from collections import Counter
from statistics import quantiles

from rich.table import Table

from schemas.claims import ArticleClaims, Claim
from services.demo.collecting import Outcome


def summary(sent: int, outcome: Outcome) -> Table:
    """Return the way of the articles through the stages, with latencies."""
    relations = Counter(d.verdict.relation for d in outcome.deduped.values())
    reasons = Counter(outcome.dead.values())
    claims = sum(len(found.claims) for found in outcome.claims.values())
    table = Table(title="From raw pages to claims", show_header=False)
    table.add_row("raw articles", str(sent))
    table.add_row("clean articles", str(len(outcome.clean)))
    for relation, count in relations.most_common():
        table.add_row(f"  {relation}", str(count))
    table.add_row("claims", f"{claims} in {len(outcome.claims)} articles")
    for reason, count in reasons.most_common():
        table.add_row("dead letters", f"{count} {reason}")
    if len(outcome.seconds) > 1:
        cuts = quantiles(outcome.seconds.values(), n=20, method="inclusive")
        table.add_row("raw to claims, p50", f"{cuts[9] * 1000:.0f} ms")
        table.add_row("raw to claims, p95", f"{cuts[18] * 1000:.0f} ms")
    return table


def some_claims(outcome: Outcome, count: int) -> Table:
    """Return the claims to check first, one from each story, each once, with speaker and source."""
    table = Table(title="Check these first", show_lines=True)
    for column in ("who", "says", "how sure", "where"):
        table.add_column(column)
    for article, claim in _first_of_stories(outcome)[:count]:
        who = claim.speaker.name if claim.speaker else "(the outlet itself)"
        denied = ["negated"] if claim.polarity == "negative" else []
        sure = [claim.modality, *denied, *(hedge.text for hedge in claim.hedges)]
        if claim.verification.status != "not_stated":
            sure.append(claim.verification.status)
        where = f"{article.source} [{claim.content.start}:{claim.content.end}]"
        table.add_row(who, claim.text, ", ".join(sure), where)
    return table


def _first_of_stories(outcome: Outcome) -> list[tuple[ArticleClaims, Claim]]:
    best: dict[str, tuple[ArticleClaims, Claim]] = {}
    for article in outcome.claims.values():
        for claim in article.claims:
            known = best.get(article.cluster_id)
            if claim.speaker and (not known or claim.checkworthiness > known[1].checkworthiness):
                best[article.cluster_id] = (article, claim)
    ranked = sorted(best.values(), key=lambda found: found[1].checkworthiness)
    once = {claim.text: (article, claim) for article, claim in ranked}
    return sorted(once.values(), key=lambda found: -found[1].checkworthiness)
