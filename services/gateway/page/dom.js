/** Elements from data. Text becomes text nodes and nothing else, so no page can write markup here. */

/** Return an element; `text` is its text, `on…` are listeners, all else are attributes. */
export function el(tag, { text, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  if (text !== undefined) element.append(String(text));
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Return a link for an address of the web, plain text for any other. */
export function link(address, text = address) {
  const web = URL.canParse(address) && ["http:", "https:"].includes(new URL(address).protocol);
  return web
    ? el("a", { href: address, text, rel: "noopener noreferrer nofollow", target: "_blank" })
    : el("span", { text });
}

/** Return a bar for a share between 0 and 1, with its name and its value in words. */
export function bar(name, share) {
  const percent = Math.round(share * 100);
  const filled = el("span");
  filled.style.width = `${percent}%`; // no attribute: the page's policy forbids those
  return el("div", { class: "bar" },
    el("span", { text: name }),
    el("span", { class: "meter", role: "meter", "aria-label": name, "aria-valuenow": percent }, filled),
    el("b", { text: `${percent} %` }));
}

/** Return a date with its time, to the minute. */
export function date(time) {
  return new Date(time).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
}

/** Return a point in time as the reader's clock shows it. */
export function clock(time) {
  return new Date(time).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false });
}
