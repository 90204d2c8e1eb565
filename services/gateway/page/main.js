/** The live page: one event stream, put on the columns as it comes. */

import { ArticleView } from "./article.js";
import { Columns } from "./columns.js";
import { Desk } from "./desk.js";
import { el } from "./dom.js";

const TOPICS = ["raw-articles", "clean-articles", "deduped-articles", "claims",
  "raw-articles-dlq", "clean-articles-dlq", "deduped-articles-dlq"];
const FIRST = 150; // of each topic, when the page opens
const RETRY_MS = 3000;

const $ = (selector) => document.querySelector(selector);
const opened = Date.now();
const desk = new Desk(opened);
const view = new ArticleView(desk, $("#article"));
const columns = new Columns(desk, $("#columns"), (article, column) => view.open(article, column));
let waiting = [];
let paused = false;
let lastId = "";

/** Listen, and come back to where we were when the gateway refuses. */
function listen() {
  const query = new URLSearchParams({ omit: "content", ...(lastId ? { after: lastId } : { start: FIRST }) });
  const source = new EventSource(`/v1/stream/${TOPICS.join(",")}?${query}`);
  source.addEventListener("open", () => state("live"));
  source.addEventListener("error", () => {
    state("reconnecting");
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY_MS);
  });
  for (const topic of TOPICS) {
    source.addEventListener(topic, (message) => {
      lastId = message.lastEventId;
      waiting.push([topic, JSON.parse(message.data)]);
      if (paused) pauseButton();
      else if (waiting.length === 1) setTimeout(drain, 60);
    });
  }
}

/** Say what the button does, and how much waits for it. */
function pauseButton() {
  const count = waiting.length ? ` (${waiting.length})` : "";
  $("#pause").textContent = paused ? `Go on${count}` : "Pause";
  $("#pause").classList.toggle("paused", paused);
}

/** Put what has come on the page, at once for all of it. */
function drain() {
  if (paused) return;
  const now = Date.now();
  const changed = new Map();
  for (const [topic, event] of waiting) {
    const taken = desk.take(topic, event, now);
    if (taken) changed.set(`${taken.column} ${taken.article.id}`, taken);
  }
  waiting = [];
  for (const { article, column } of changed.values()) columns.show(article, column, now - opened > 3000);
  columns.counters();
  totals();
}

function totals() {
  const { articles, claims, dead } = desk.totals;
  const median = desk.median;
  const shown = [["articles", articles.toLocaleString()], ["claims", claims.toLocaleString()], ["set aside", dead]];
  if (median !== null) shown.push(["raw to claims", median < 1000 ? `${median} ms` : `${(median / 1000).toFixed(1)} s`]);
  $("#totals").replaceChildren(...shown.map(([name, value]) => el("div", {}, el("dt", { text: name }), el("dd", { text: value }))));
}

function state(name) {
  $("#status").dataset.state = name;
  $("#status").textContent = name;
}

$("#search").addEventListener("input", (event) => {
  columns.search = event.target.value.trim().toLowerCase();
  columns.refilter();
});

$("#pause").addEventListener("click", () => {
  paused = !paused;
  pauseButton();
  if (!paused) drain();
});

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input") || $("#article").open || event.ctrlKey || event.metaKey) return;
  if (event.key === "/") {
    event.preventDefault();
    $("#search").focus();
  } else if (event.key === "p") $("#pause").click();
});

totals();
listen();
