// A subscriber in TypeScript, written against the types that are generated from the JSON Schemas.

import type { ArticleClaims, Claim } from "./ArticleClaims.js";
import type { DedupedArticle } from "./DedupedArticle.js";

/** Who says what, how it is backed, and where it stands in the clean text. */
export function heard(article: ArticleClaims): string[] {
  return (article.claims ?? []).map((claim) => `${who(claim, article)}: ${claim.text} ${place(claim)}`);
}

/** The story an article belongs to, and as what. */
export function story({ article, verdict }: DedupedArticle): string {
  return `${article.article_id} ${verdict.relation} of ${verdict.cluster_id}`;
}

function who(claim: Claim, article: ArticleClaims): string {
  return claim.speaker?.name ?? article.source;
}

function place({ content: { start, end } }: Claim): string {
  return `[${start}, ${end})`;
}
