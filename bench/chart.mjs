/** The jobs of a sync as a chart, readable on a light and on a dark page. */

const COLOURS = { 'fractary-codex': '#2f81f7', 'sparse clone + copy': '#bf8700', 'clone + copy': '#8c959f' };
const SIZES = { S: '1,100 files', M: '20,100 files', L: '100,100 files' };
const [LEFT, WIDTH, BAR, GAP] = [272, 780, 11, 14];
const FROM = 50;

/** Bars on a logarithmic scale, a group for each job and size. */
export function chart(rows) {
  // The smallest and the largest that were measured; what is between is in the tables.
  const sizes = Object.keys(SIZES).filter((size) => rows.some((row) => row.size === size));
  const shown = rows.filter(
    ({ method, size }) => COLOURS[method] && (size === sizes[0] || size === sizes.at(-1)),
  );
  const groups = groupBy(shown, keyOf);
  const most = Math.max(...shown.map(({ milliseconds }) => milliseconds)) * 1.6;
  const x = (value) =>
    LEFT + ((WIDTH - LEFT) * Math.log(Math.max(value, FROM) / FROM)) / Math.log(most / FROM);
  const parts = [];
  let y = 44;
  for (const [name, group] of groups) {
    const middle = y + (group.length * BAR) / 2 + 4;
    parts.push(`<text x="${LEFT - 10}" y="${middle}" text-anchor="end">${name}</text>`);
    for (const { method, milliseconds } of group) {
      const end = x(milliseconds);
      const width = Math.max(end - LEFT, 2).toFixed(1);
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR - 2}" rx="2" fill="${COLOURS[method]}"/>`,
      );
      parts.push(
        `<text x="${(Math.max(end, LEFT + 2) + 5).toFixed(1)}" y="${y + 8}" class="n">${label(milliseconds)}</text>`,
      );
      y += BAR;
    }
    y += GAP;
  }
  const legend = Object.entries(COLOURS).map(
    ([method, colour], i) =>
      `<rect x="${LEFT + i * 165}" y="14" width="10" height="10" rx="2" fill="${colour}"/><text x="${LEFT + 15 + i * 165}" y="23">${method}</text>`,
  );
  // A grey that stands out from white and from black alike: not every page tells an image its theme.
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 60} ${y}" role="img" aria-label="Time of a sync, logarithmic scale">
<style>text{font:12px system-ui,sans-serif;fill:#6e7781}.n{font-size:9px}@media(prefers-color-scheme:dark){text{fill:#9da7b3}}</style>
${legend.join('\n')}
<text x="10" y="23">logarithmic scale</text>
${parts.join('\n')}
</svg>
`;
}

const keyOf = ({ title, size }) => `${title}, ${SIZES[size]}`;

function groupBy(list, key) {
  const groups = new Map();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

function label(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
