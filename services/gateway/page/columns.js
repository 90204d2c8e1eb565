/** The four columns: a card for each article that has come that far, the newest on top. */

import { clock, el } from "./dom.js";
import { COLUMNS, labels, searchable, sourceOf, titleOf, words } from "./desk.js";

const SHOWN = 150; // cards of a column

export class Columns {
  constructor(desk, root, open) {
    this.desk = desk;
    this.open = open;
    this.search = "";
    this.chosen = new Map(); // column → label
    this.sections = new Map(COLUMNS.map((c) => [c, root.querySelector(`[data-column=${c}]`)]));
    root.addEventListener("keydown", (event) => this.move(event));
  }

  /** Put an article's card into a column, at its place in time. */
  show(article, column, isNew) {
    const list = this.sections.get(column).querySelector("ol");
    const old = list.querySelector(`[data-id="${CSS.escape(article.id)}"]`);
    const item = this.card(article, column, isNew);
    if (old) old.replaceWith(item);
    else {
      const after = [...list.children].find((other) => Number(other.dataset.time) <= article.time);
      list.insertBefore(item, after ?? null);
      if (list.childElementCount > SHOWN) list.lastElementChild.remove();
    }
    this.filter(item, column);
  }

  card(article, column, isNew) {
    const dead = article.dead?.column === column;
    const head = el("span", { class: "meta" },
      el("b", { text: sourceOf(article) }), el("time", { text: clock(article.time) }));
    const content = dead ? deadCard(article) : CARDS[column](article);
    const button = el("button", { type: "button", class: dead ? "card dead" : "card",
      onclick: () => this.open(article, column) }, head, ...content);
    return el("li", { "data-id": article.id, "data-time": article.time, class: isNew ? "new" : false }, button);
  }

  /** Show numbers by reason; each is a button that filters its column. */
  counters() {
    for (const [column, section] of this.sections) {
      const chips = section.querySelector(".chips");
      const counts = [...this.desk.counts[column]].sort((a, b) => b[1] - a[1]);
      const focused = chips.contains(document.activeElement) ? document.activeElement.dataset.label : null;
      chips.replaceChildren(...counts.map(([label, count]) => this.chip(column, label, count)));
      if (focused) [...chips.children].find((chip) => chip.dataset.label === focused)?.focus();
    }
  }

  chip(column, label, count) {
    const pressed = this.chosen.get(column) === label;
    return el("button", { type: "button", class: label.startsWith("✕") ? "chip dead" : "chip",
      "aria-pressed": String(pressed), "data-label": label, "data-kind": label, onclick: () => this.choose(column, label) },
      el("span", { text: label }), el("b", { text: count }));
  }

  choose(column, label) {
    if (this.chosen.get(column) === label) this.chosen.delete(column);
    else this.chosen.set(column, label);
    this.counters();
    this.refilter();
  }

  /** Hide the cards that the search and the chosen reasons leave out. */
  refilter() {
    for (const [column, section] of this.sections) {
      for (const item of section.querySelectorAll("li")) this.filter(item, column);
    }
  }

  filter(item, column) {
    const article = this.desk.articles.get(item.dataset.id);
    const label = this.chosen.get(column);
    const dead = article?.dead?.column === column;
    const own = article && [...(dead ? [`✕ ${article.dead.reason}`] : []), ...(article[column] ? labels(article, column) : [])];
    const found = article && searchable(article).includes(this.search);
    item.hidden = !(found && (!label || own.includes(label)));
  }

  /** Arrow keys go from card to card, and from column to column. */
  move(event) {
    const item = event.target.closest("li");
    if (!item || !event.key.startsWith("Arrow")) return;
    const next = { ArrowDown: () => visible(item, "nextElementSibling"),
      ArrowUp: () => visible(item, "previousElementSibling"),
      ArrowRight: () => this.beside(item, 1),
      ArrowLeft: () => this.beside(item, -1) }[event.key]();
    if (next) {
      event.preventDefault();
      next.querySelector("button").focus();
    }
  }

  beside(item, step) {
    const column = COLUMNS[COLUMNS.indexOf(item.closest("section").dataset.column) + step];
    const section = column && this.sections.get(column);
    return section?.querySelector(`li[data-id="${CSS.escape(item.dataset.id)}"]:not([hidden])`)
      ?? section?.querySelector("li:not([hidden])");
  }
}

function visible(item, direction) {
  let next = item[direction];
  while (next?.hidden) next = next[direction];
  return next;
}

const title = (article) => el("span", { class: "title", text: titleOf(article) });

const CARDS = {
  raw: (article) => [title(article), tags([labels(article, "raw")[0], article.raw.language])],
  clean: (article) => {
    const removed = (article.clean.removed ?? []).length;
    const length = article.clean.text.split(/\s+/).length;
    const byline = article.clean.byline ?? [];
    return [title(article), tags([`${length} words`, `${removed} blocks removed`, ...byline.slice(0, 1)])];
  },
  story: (article) => {
    const { relation, version, evidence } = article.story.verdict;
    const same = evidence ? `${Math.round(evidence.contained_in_match * 100)} % in the other` : null;
    const tag = el("span", { class: "tag", "data-kind": relation, text: relation });
    return [title(article), tags([tag, version > 1 ? `version ${version}` : null, same])];
  },
  claims: (article) => {
    const { claims, same_as: same } = article.claims;
    const best = [...claims].sort((a, b) => rank(b) - rank(a)).slice(0, 2);
    const more = claims.length - best.length;
    const last = more > 0 ? `and ${more} more` : claims.length ? null : same ? "as in the article it copies" : "no claims";
    return [...best.map(claimLine), tags([last])];
  },
};

/** Attributed claims first, those most worth checking before others. */
const rank = (claim) => (claim.speaker ? 1 : 0) + claim.checkworthiness;

function claimLine(claim) {
  const status = claim.verification.status;
  const who = claim.speaker?.name ?? "The outlet";
  return el("span", { class: "said" }, el("b", { text: `${who}:` }), ` ${claim.text} `,
    status === "not_stated" ? null : el("span", { class: "tag", "data-kind": status, text: words(status) }));
}

function deadCard(article) {
  const reason = el("span", { class: "tag", "data-kind": "dead", text: article.dead.reason });
  return [title(article), tags([reason]), el("span", { class: "why", text: article.dead.message })];
}

function tags(texts) {
  const shown = texts.filter(Boolean);
  if (!shown.length) return null;
  return el("span", { class: "tags" },
    ...shown.map((tag) => (typeof tag === "string" ? el("span", { class: "tag", text: tag }) : tag)));
}
