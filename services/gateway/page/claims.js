/** An article's claims beside its text, each marked where it stands. */

import { bar, el } from "./dom.js";
import { words } from "./desk.js";
import { marked, passagesOf } from "./spans.js";

const LEGEND = { content: "claim", own: "the outlet's own", speaker: "speaker", cue: "cue", hedge: "hedge", number: "number", evidence: "verification" };

/** Return the panel's children; without the article's text the claims stand alone. */
export function claimsPanel(article) {
  const { claims, same_as: same } = article.claims;
  const text = (article.clean ?? article.story?.article)?.text;
  const list = el("ol", { class: "claims" }, ...claims.map((claim, number) => card(claim, number)));
  const choose = (number) => chosen(list.closest("section"), number);
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) choose(Number(item.dataset.claim));
  });
  const prose = text
    ? el("div", { class: "prose" }, ...marked(text, passagesOf(claims), choose))
    : el("p", { class: "empty", text: "The article's text is no longer in view." });
  const none = same ? "The same words as an earlier article, whose claims stand for both." : "No claims in this article.";
  return [
    claims.length ? legend() : el("p", { class: "empty", text: none }),
    claims.length ? saidOnly() : null,
    el("div", { class: "reading" }, prose, claims.length ? list : null)];
}

function chosen(panel, number) {
  for (const one of panel.querySelectorAll("[data-claim]")) {
    one.classList.toggle("chosen", Number(one.dataset.claim) === number);
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const part of ["ol", ".prose"]) {
    panel.querySelector(`${part} .chosen`)?.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }
}

function card(claim, number) {
  const { speaker, verification } = claim;
  const via = speaker?.via ? `, via ${speaker.via}` : "";
  return el("li", { "data-claim": number, class: speaker ? false : "own" },
    el("button", { type: "button" },
      el("b", { class: "who", text: speaker ? speaker.name : "The outlet itself" }),
      el("span", { class: "about", text: speaker ? `${speaker.role ?? words(speaker.type)}${via}` : "own voice" }),
      el("span", { class: "says", text: claim.text })),
    el("p", { class: "tags" },
      el("span", { class: "tag", text: claim.quote_type === "none" ? "no quote" : claim.quote_type }),
      claim.modality === "asserted" ? null : el("span", { class: "tag", text: claim.modality }),
      claim.polarity === "negative" ? el("span", { class: "tag", text: "negated" }) : null,
      verification.status === "not_stated" ? null
        : el("span", { class: "tag", "data-kind": verification.status, text: words(verification.status) }),
      ...(claim.hedges ?? []).map((hedge) => el("span", { class: "tag", "data-kind": "hedge", text: hedge.text })),
      ...(claim.numbers ?? []).map((n) => el("span", { class: "tag", "data-kind": "number",
        text: `${n.approx ? "≈ " : ""}${n.value}${n.unit ? ` ${n.unit}` : ""}` }))),
    verification.evidence ? el("p", { class: "about", text: `“${verification.evidence.text}”` }) : null,
    bar("Worth checking", claim.checkworthiness),
    bar("Confidence", claim.confidence));
}

function saidOnly() {
  const choose = (event) => event.target.closest("section").classList.toggle("said-only", event.target.checked);
  return el("label", { class: "switch" }, el("input", { type: "checkbox", onchange: choose }), "Only what somebody said");
}

function legend() {
  return el("p", { class: "legend", "aria-label": "Marks in the text" },
    ...Object.entries(LEGEND).map(([kind, name]) => el("mark", { class: kind, text: name })));
}
