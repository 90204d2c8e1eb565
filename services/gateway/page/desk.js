/** All that is known of the articles in view, from the events so far. */

export const COLUMNS = ["raw", "clean", "story", "claims"];
const COLUMN_OF = {
  "raw-articles": "raw",
  "clean-articles": "clean",
  "deduped-articles": "story",
  claims: "claims",
};
const KEPT = 800; // articles; the oldest are forgotten

export class Desk {
  /** `opened` is when the page began to listen: what is older came late for no fault of the stages. */
  constructor(opened) {
    this.opened = opened;
    this.articles = new Map();
    this.counts = Object.fromEntries(COLUMNS.map((column) => [column, new Map()]));
    this.totals = { articles: 0, claims: 0, dead: 0 };
    this.delays = [];
  }

  /** Take an event of a topic; return its article and column, null for a repetition. */
  take(topic, event, now) {
    const dead = topic.endsWith("-dlq");
    const column = COLUMN_OF[dead ? topic.slice(0, -4) : topic];
    const article = this.article(event);
    const known = dead ? article.dead : article[column];
    if (dead) article.dead = { column, ...event.data };
    else article[column] = event.data;
    if (known) return null;
    this.count(article, column, dead);
    if (column === "claims" && article.time >= this.opened) this.delays.push(Math.max(0, now - article.time));
    return { article, column };
  }

  article(event) {
    const id = event.subject;
    if (!this.articles.has(id)) {
      this.articles.set(id, { id, time: Date.parse(event.time) });
      if (this.articles.size > KEPT) this.articles.delete(this.articles.keys().next().value);
    }
    return this.articles.get(id);
  }

  count(article, column, dead) {
    const counts = this.counts[column];
    for (const label of dead ? [`✕ ${article.dead.reason}`] : labels(article, column)) {
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    if (dead) this.totals.dead += 1;
    else if (column === "raw") this.totals.articles += 1;
    else if (column === "claims") this.totals.claims += article.claims.claims.length;
  }

  /** Median time from raw to claims of the last articles, null before the first. */
  get median() {
    const sorted = this.delays.slice(-200).sort((a, b) => a - b);
    return sorted.length ? sorted[sorted.length >> 1] : null;
  }

  /** The articles of a cluster that are in view. */
  cluster(id) {
    return [...this.articles.values()].filter((a) => a.story?.verdict.cluster_id === id);
  }
}

/** What an article is counted under in a column; a page has many removed blocks. */
export function labels(article, column) {
  switch (column) {
    case "raw":
      return [article.raw.content_type.replace("text/", "")];
    case "clean":
      return (article.clean.removed ?? []).map((block) => block.reason);
    case "story":
      return [article.story.verdict.relation];
    default:
      return article.claims.claims.flatMap((claim) => [voice(claim), ...(claim.verification.status === "not_stated"
        ? [] : [words(claim.verification.status)])]);
  }
}

/** Whose words a claim is in. */
function voice(claim) {
  if (!claim.speaker) return "the outlet's own";
  return claim.quote_type === "indirect" ? "reported" : "quoted";
}

/** A name of the contract in words. */
export const words = (name) => name.replaceAll("_", " ");

/** The best title that is known. */
export function titleOf({ story, clean, raw, claims, dead }) {
  const found = [story?.article, clean, claims, raw, dead].find((part) => part?.title);
  return found?.title ?? (clean ?? story?.article)?.text.split("\n", 1)[0].slice(0, 110) ?? addressOf({ raw, dead });
}

/** The outlet. */
export function sourceOf({ story, clean, claims, raw, dead }) {
  return clean?.source ?? story?.article.source ?? claims?.source ?? raw?.source ?? dead?.key ?? hostOf(raw?.url);
}

const addressOf = ({ raw, dead }) => raw?.url ?? dead?.url ?? "A page without a title";
const hostOf = (url) => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "unknown");

/** Everything that a search looks through, in small letters. */
export function searchable(article) {
  const claims = article.claims?.claims ?? [];
  const said = claims.flatMap((claim) => [claim.speaker?.name, claim.speaker?.mention.text, claim.text]);
  const text = (article.clean ?? article.story?.article)?.text;
  return [titleOf(article), sourceOf(article), text, article.dead?.message, ...said].join("\n").toLowerCase();
}
