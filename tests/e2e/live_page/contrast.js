/** Return every visible text whose contrast is below WCAG 2.2 AA, with its ratio. */
() => {
  const numbers = (color) => color.match(/[\d.]+/g).map(Number);
  const rgba = (color) => {
    const [r, g, b, alpha = 1] = numbers(color);
    return color.startsWith("color(") ? [r * 255, g * 255, b * 255, alpha] : [r, g, b, alpha];
  };
  const over = (above, below) => [0, 1, 2].map((i) => above[i] * above[3] + below[i] * (1 - above[3])).concat(1);
  const luminance = (color) => {
    const [r, g, b] = color.map((c) => c / 255).map((c) => (c <= 0.04 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      layers.unshift(rgba(getComputedStyle(e).backgroundColor));
      if (layers[0][3] === 1) break;
    }
    return layers.reduce((below, above) => over(above, below));
  };
  const low = [];
  for (const element of document.querySelectorAll("body *")) {
    const speaks = [...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
    if (!speaks || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const paper = background(element);
    const [light, dark] = [over(rgba(style.color), paper), paper].map(luminance).sort((a, b) => b - a);
    const large = parseFloat(style.fontSize) >= 24;
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < (large ? 3 : 4.5)) low.push(`${ratio.toFixed(2)} ${element.className} ${element.textContent.slice(0, 40)}`);
  }
  return low;
}
