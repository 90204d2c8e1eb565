/** One article in a dialog: its page, its story, its claims; or why it was set aside. */

import { bar, clock, date, el, link } from "./dom.js";
import { sourceOf, titleOf, words } from "./desk.js";
import { claimsPanel } from "./claims.js";
import { sideBySide, wordDiff } from "./diff.js";

const PANELS = { raw: "page", clean: "page", story: "story", claims: "claims" };

export class ArticleView {
  constructor(desk, dialog) {
    this.desk = desk;
    this.dialog = dialog;
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  }

  /** Open an article at the panel that belongs to a column. */
  open(article, column) {
    const panels = this.panels(article);
    const wanted = article.dead?.column === column ? "dead" : PANELS[column];
    const tabs = el("div", { role: "tablist", "aria-label": "What is known of the article" });
    for (const [name, panel] of panels) tabs.append(this.tab(name, panel));
    tabs.addEventListener("keydown", (event) => this.move(event, tabs));
    this.dialog.replaceChildren(el("div", { class: "sheet" }, this.head(article), tabs, ...panels.values()));
    if (!this.dialog.open) this.dialog.showModal();
    this.choose(panels.has(wanted) ? wanted : panels.keys().next().value);
  }

  panels(article) {
    const panels = new Map();
    const add = (name, children) => panels.set(name, el("section", { role: "tabpanel", id: `panel-${name}`,
      "aria-labelledby": `tab-${name}`, tabindex: 0 }, ...children));
    if (article.dead) add("dead", deadPanel(article.dead));
    if (article.clean) add("page", pagePanel(article.clean));
    if (article.story) add("story", this.storyPanel(article));
    if (article.claims) add("claims", [...this.carried(article), ...claimsPanel(article)]);
    if (!panels.size) add("page", [el("p", { class: "empty", text: "It has not come further yet." })]);
    return panels;
  }

  head(article) {
    const known = article.clean ?? article.story?.article ?? article.claims ?? article.raw ?? article.dead;
    const published = known.published_at ? date(known.published_at) : null;
    const about = [sourceOf(article), ...(known.byline ?? []), known.agency, published, known.language];
    return el("header", {},
      el("div", {},
        el("h2", { id: "article-title", text: titleOf(article) }),
        el("p", { class: "about", text: about.filter(Boolean).join(" · ") }),
        known.url ? el("p", { class: "about" }, link(known.url)) : null,
        el("p", { class: "about" }, el("code", { text: article.id }))),
      el("button", { type: "button", class: "close", "aria-label": "Close", text: "✕", onclick: () => this.dialog.close() }));
  }

  tab(name) {
    const title = { dead: "Set aside", page: "Page", story: "Story", claims: "Claims" }[name];
    return el("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `panel-${name}`,
      text: title, onclick: () => this.choose(name) });
  }

  choose(name) {
    for (const tab of this.dialog.querySelectorAll("[role=tab]")) {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) tab.focus();
    }
    for (const panel of this.dialog.querySelectorAll("[role=tabpanel]")) panel.hidden = panel.id !== `panel-${name}`;
    this.dialog.scrollTop = 0;
  }

  move(event, tabs) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...tabs.children];
    const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
    this.choose(next.id.replace("tab-", ""));
  }

  storyPanel(article) {
    const { verdict } = article.story;
    const matched = this.desk.articles.get(verdict.matched_article_id);
    const others = this.desk.cluster(verdict.cluster_id).filter((other) => other !== article);
    return [
      el("p", { class: "verdict" }, el("span", { class: "tag", "data-kind": verdict.relation, text: verdict.relation }),
        el("span", { text: MEANING[verdict.relation] }),
        verdict.version > 1 ? el("span", { class: "tag", text: `version ${verdict.version}` }) : null),
      verdict.evidence ? evidence(verdict.evidence) : null,
      ...changes(verdict.changes ?? []),
      others.length ? el("h3", { text: `Told by ${others.length + 1} in view` }) : null,
      others.length ? el("ul", { class: "others" }, ...others.map((other) => this.other(other))) : null,
      ...compared(matched, article),
    ];
  }

  /** Who else carries the claims, and where they are when this article only repeats another. */
  carried(article) {
    const { cluster_id: cluster, same_as: same } = article.claims;
    const outlets = [...new Set(this.desk.cluster(cluster).map(sourceOf))];
    const first = this.desk.articles.get(same);
    return [
      outlets.length > 1 ? el("p", { class: "about", text: `Carried by ${outlets.length} outlets in view: ${outlets.join(", ")}` }) : null,
      first ? el("ul", { class: "others" }, this.other(first, "claims")) : null,
    ];
  }

  other(other, column = "story") {
    const relation = other.story?.verdict.relation;
    return el("li", {}, el("button", { type: "button", onclick: () => this.open(other, column) },
      relation ? el("span", { class: "tag", "data-kind": relation, text: relation }) : null,
      el("b", { text: sourceOf(other) }), ` ${titleOf(other)} `, el("time", { text: clock(other.time) })));
  }
}

const MEANING = {
  original: "The first to tell this story.",
  exact: "The same words as an earlier article.",
  copy: "The text of an earlier article, with small edits.",
  revision: "A later version of an article of the same outlet.",
  excerpt: "Lies mostly inside an earlier article.",
  expansion: "Holds most of an earlier article, and more.",
};
const EVIDENCE = {
  probability: "One source text",
  contained_in_match: "Of this text, in the other",
  match_contained: "Of the other, in this text",
  resemblance: "Resemblance (Jaccard)",
  names: "Names agree",
  numbers: "Numbers agree",
};

function evidence(measured) {
  return el("div", { class: "measures" },
    ...Object.entries(EVIDENCE).map(([name, title]) => bar(title, measured[name])),
    el("p", { class: "about", text: `${measured.shared_shingles} shared shingles in the sample` }));
}

function changes(found) {
  if (!found.length) return [];
  return [el("h3", { text: "What the revision changed" }), ...found.map(({ kind, before, after }) => {
    const [old, now] = before && after ? wordDiff(before, after)
      : [[before && el("del", { text: before })], [after && el("ins", { text: after })]];
    return el("div", { class: "change" }, el("span", { class: "tag", "data-kind": kind, text: kind }),
      before ? el("p", { class: "before" }, ...old) : null, after ? el("p", {}, ...now) : null);
  })];
}

function compared(matched, article) {
  const before = matched && (matched.clean ?? matched.story?.article)?.text;
  if (!before) return [];
  return [el("h3", { text: "Side by side" }), el("div", { class: "sides" },
    el("b", { text: sourceOf(matched) }), el("b", { text: sourceOf(article) }),
    ...sideBySide(before, article.story.article.text))];
}

/** Kept paragraphs fill the line numbers of the page that no removed block has. */
function pagePanel(clean) {
  const removed = [...(clean.removed ?? [])].sort((a, b) => a.line - b.line);
  const lines = [];
  const put = (block) => {
    const headline = block.text === clean.title;
    lines.push(el("div", { class: headline ? "line headline" : "line removed" },
      el("span", { class: "reason", text: headline ? "headline" : block.reason }), el("p", { text: block.text })));
  };
  let line = 0;
  for (const paragraph of clean.text.split("\n\n")) {
    for (; removed.length && removed[0].line <= line; line += 1) put(removed.shift());
    lines.push(el("div", { class: "line kept" }, el("span", { class: "reason", text: "kept" }), el("p", { text: paragraph })));
    line += 1;
  }
  removed.forEach(put);
  const { method, confidence } = clean.extraction ?? {};
  return [
    el("p", { class: "about", text: `${clean.text.split("\n\n").length} blocks kept, ${(clean.removed ?? []).length} removed`
      + (method ? ` · method: ${words(method)} · expected F1 ${confidence.toFixed(2)}` : "") }),
    el("label", { class: "switch" },
      el("input", { type: "checkbox", checked: true, onchange: (event) => event.target.closest("section").classList.toggle("text-only", !event.target.checked) }),
      "Show what was removed"),
    ...lines];
}

function deadPanel(dead) {
  return [
    el("p", { class: "verdict" }, el("span", { class: "tag", "data-kind": "dead", text: dead.reason }),
      el("span", { text: `set aside by the ${words(dead.stage)}` })),
    el("p", { text: dead.message }),
    el("h3", { text: "As it came" }),
    el("pre", { text: dead.value || "(empty)" }),
    el("p", { class: "about" }, "Nothing is lost: ", el("code", { text: "claimwire dlq ls" }), " lists it, ",
      el("code", { text: "claimwire dlq replay" }), " sends it again."),
  ];
}
