/** What differs between two texts: paragraphs side by side, words marked within them. */

import { el } from "./dom.js";

const ALIKE = 0.3; // share of common words from which two paragraphs are one, changed
const MAX_WORDS = 1500;

/** Return rows of two cells: the earlier paragraph and what became of it. */
export function sideBySide(before, after) {
  vocabularies.clear();
  const rows = align(paragraphs(before), paragraphs(after), likeness);
  return rows.flatMap(([left, right]) => {
    const [marksLeft, marksRight] = left && right ? wordDiff(left, right) : [[left ?? ""], [right ?? ""]];
    const kind = left && right ? (left === right ? "same" : "changed") : left ? "removed" : "added";
    return [el("p", { class: kind }, ...marksLeft), el("p", { class: kind }, ...marksRight)];
  });
}

const paragraphs = (text) => text.split(/\n+/).filter(Boolean);
const wordsOf = (text) => text.split(/(?<=\s)/).slice(0, MAX_WORDS);

const vocabularies = new Map();

function vocabulary(text) {
  if (!vocabularies.has(text)) vocabularies.set(text, new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  return vocabularies.get(text);
}

function likeness(left, right) {
  if (left === right) return 1;
  const [a, b] = [vocabulary(left), vocabulary(right)];
  const common = [...a].filter((word) => b.has(word)).length;
  const share = common / Math.max(1, Math.min(a.size, b.size));
  return share < ALIKE ? 0 : share;
}

/** Return both texts in pieces: a word that only one of them has is marked. */
export function wordDiff(left, right) {
  const pairs = align(wordsOf(left), wordsOf(right), (a, b) => (a.trim() === b.trim() ? 1 : 0));
  return [
    pairs.filter(([a]) => a).map(([a, b]) => (b ? a : el("del", { text: a }))),
    pairs.filter(([, b]) => b).map(([a, b]) => (a ? b : el("ins", { text: b }))),
  ];
}

/** Return pairs in order, with undefined for a missing partner, so that likeness adds up most. */
function align(left, right, like) {
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const alike = left.map((a) => right.map((b) => like(a, b)));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const pair = alike[i][j] ? alike[i][j] + best[i + 1][j + 1] : 0;
      best[i][j] = Math.max(pair, best[i + 1][j], best[i][j + 1]);
    }
  }
  const pairs = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const together = i < left.length && j < right.length && alike[i][j]
      && best[i][j] === alike[i][j] + best[i + 1][j + 1];
    if (together) pairs.push([left[i++], right[j++]]);
    else if (j >= right.length || (i < left.length && best[i + 1][j] >= best[i][j + 1])) pairs.push([left[i++], undefined]);
    else pairs.push([undefined, right[j++]]);
  }
  return pairs;
}
