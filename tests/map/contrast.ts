/**
 * An expression for a page: its texts whose contrast is below 4.5 to 1, as WCAG 2.2 reckons it (1.4.3), with the
 * number. Behind a text is the nearest ground that is not transparent.
 */
export const unreadableTexts = `(() => {
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number);
  const isSeen = (color) => { const all = numbers(color); return all.length < 4 || all[3] > 0; };
  const light = (color) => {
    const [r, g, b] = numbers(color).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = getComputedStyle(at).backgroundColor;
      if (isSeen(ground)) return ground;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = [];
  let looked = 0;
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (!own || /^(SCRIPT|STYLE|NOSCRIPT)$/i.test(element.tagName) || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    looked += 1;
    const [a, b] = [light(element instanceof SVGElement ? style.fill : style.color), light(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(element.tagName + ' ' + element.textContent.slice(0, 30) + ' ' + ratio.toFixed(2));
  }
  return looked > 5 ? found : ['only ' + looked + ' texts were found'];
})()`;
