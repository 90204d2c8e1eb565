/** Text with its marked passages. Spans count code points, JavaScript counts UTF-16 units. */

import { el } from "./dom.js";

/** Return the passages of an article's claims: what, where, and of which claim. */
export function passagesOf(claims) {
  return claims.flatMap((claim, number) => [
    { kind: claim.speaker ? "content" : "own", number, span: claim.content },
    { kind: "cue", number, span: claim.cue },
    { kind: "speaker", number, span: claim.speaker?.mention },
    { kind: "evidence", number, span: claim.verification.evidence },
    ...(claim.hedges ?? []).map((span) => ({ kind: "hedge", number, span })),
    ...(claim.numbers ?? []).map(({ span }) => ({ kind: "number", number, span })),
  ].filter(({ span }) => span));
}

/** Return the text as paragraphs; every piece carries the kinds and claims that it belongs to. */
export function marked(text, passages, onclick) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length, ...passages.flatMap(({ span }) => [span.start, span.end])]);
  points.forEach((point, at) => { if (point === "\n") cuts.add(at).add(at + 1); });
  const places = [...cuts].filter((at) => at <= points.length).sort((a, b) => a - b);
  const paragraphs = [el("p")];
  for (let i = 0; i + 1 < places.length; i += 1) {
    const piece = points.slice(places[i], places[i + 1]).join("");
    if (piece === "\n") {
      if (paragraphs.at(-1).hasChildNodes()) paragraphs.push(el("p"));
    } else paragraphs.at(-1).append(piecesOf(piece, places[i], passages, onclick));
  }
  return paragraphs.filter((paragraph) => paragraph.hasChildNodes());
}

function piecesOf(piece, at, passages, onclick) {
  const here = passages.filter(({ span }) => span.start <= at && at < span.end);
  if (!here.length) return document.createTextNode(piece);
  const kinds = [...new Set(here.map(({ kind }) => kind))];
  const number = (here.find(({ kind }) => kind === "content" || kind === "own") ?? here[0]).number;
  return el("mark", { class: kinds.join(" "), "data-claim": number, text: piece,
    title: kinds.join(", "), onclick: () => onclick(number) });
}
