/** One step of the demo, as its `--json` has it. */
export interface DemoStep {
  title: string;
  folder: string;
  command: string;
  output: string;
}

/** The steps that the picture shows, by the beginning of their command. */
const SHOWN = ['fractary-codex sync-project', 'fractary-codex sync-project --from-codex', 'cat '];

const LINE = 20;
const CHAR = 8.43;
const MARGIN = 20;
const BAR = 36;
const COLUMNS = 98;

/**
 * A terminal session as an SVG, from what the demo really printed. Commit ids and seconds, which differ from run to
 * run, are replaced, so that the same demo makes the same picture. A dark window with a border of its own looks the
 * same on light and dark pages.
 */
export function sessionPicture(steps: readonly DemoStep[]): string {
  const lines = SHOWN.flatMap((start) => {
    const step = steps.find(
      ({ command }) => command === start || (start !== SHOWN[0] && command.startsWith(start)),
    );
    if (!step) throw new Error(`The demo has no step ${start}`);
    return [...linesOf(step), BLANK];
  });
  lines.pop();
  const height = BAR + MARGIN + lines.length * LINE + MARGIN / 2;
  const width = Math.round(COLUMNS * CHAR + 2 * MARGIN);
  const text = lines.map((line, i) => textOf(line, BAR + MARGIN + i * LINE)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A terminal session: one project syncs, another one reads">
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #d1d7e0; white-space: pre }
.title { fill: #9198a1 } .typed { fill: #f0f6fc; font-weight: 600 } .good { fill: #6bc46d } .quiet { fill: #9198a1 }
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="#151b23" stroke="#656c76"/>
<circle cx="22" cy="19" r="6" fill="#f47067"/><circle cx="42" cy="19" r="6" fill="#daaa3f"/><circle cx="62" cy="19" r="6" fill="#57ab5a"/>
${text}
</svg>
`;
}

interface Line {
  text: string;
  style: 'title' | 'typed' | 'good' | 'quiet' | '';
}

const BLANK: Line = { text: '', style: '' };

function linesOf({ title, folder, command, output }: DemoStep): Line[] {
  const printed = steady(output).trimEnd().split('\n');
  return [
    { text: `# ${title.replace(/^\d+\. /, '')}`, style: 'title' },
    { text: `${folder} $ ${command}`, style: 'typed' },
    ...printed.map((text) => ({ text, style: styleOf(text) })),
  ];
}

function styleOf(text: string): Line['style'] {
  if (/^[✓✅]/u.test(text)) return 'good';
  return /^(─+|---)$|^ {2}skipped/.test(text) ? 'quiet' : '';
}

/** Without what differs between two runs. */
function steady(output: string): string {
  return output
    .replace(/@[0-9a-f]{7}\b/g, '@b30b1b3')
    .replace(/· [0-9a-f]{7}\b/g, '· 70a45d3')
    .replace(/ in \d+\.\ds/g, ' in 0.3s');
}

function textOf({ text, style }: Line, y: number): string {
  const cut = [...text].length > COLUMNS ? `${[...text].slice(0, COLUMNS - 1).join('')}…` : text;
  const escaped = cut.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${MARGIN}" y="${y}" xml:space="preserve"${style ? ` class="${style}"` : ''}>${escaped}</text>`;
}
