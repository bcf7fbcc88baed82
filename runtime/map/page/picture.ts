import { counted, visible } from '../../output/wording.ts';
import { el, svg } from './dom.ts';
import type { Model } from './model.ts';
import { heaviest, orderOf, type Pair } from './order.ts';
import { hashOf } from './route.ts';

/** Projects in the picture; more could not be told apart. */
const MOST = 60;
const ROW = 26;
const LETTER = 7.3;
const LONGEST_NAME = 24;

/** Which projects refer to which: a row each, and an arc between two, the thicker the more references. */
export function picture(model: Model): HTMLElement | null {
  const pairs = pairsOf(model);
  const linked = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  if (linked.length === 0) return null;
  const nodes = heaviest(linked, pairs, MOST);
  const drawn = pairs.filter(({ a, b }) => nodes.includes(a) && nodes.includes(b));
  const about = el('p', { class: 'hint', 'aria-live': 'polite' }, hint(model, linked.length, nodes.length));
  const figure = el('figure', { class: 'picture' });
  const order = orderOf(nodes, drawn);
  let width = 0;
  const draw = () => {
    const now = Math.floor(figure.clientWidth);
    if (now === width || now === 0) return;
    width = now;
    figure.replaceChildren(
      drawing(model, order, drawn, width, (text) => {
        about.textContent = text ?? hint(model, linked.length, nodes.length);
      }),
    );
  };
  new ResizeObserver(draw).observe(figure);
  return el(
    'section',
    { 'aria-labelledby': 'picture-title', class: 'aside' },
    el('h2', { id: 'picture-title' }, 'References between projects'),
    about,
    figure,
  );
}

function pairsOf({ projects }: Model): Pair[] {
  const pairs: Pair[] = [];
  for (const { at: a, refersTo, referredBy } of projects) {
    for (const b of new Set([...refersTo.keys(), ...referredBy.keys()]))
      if (a < b) pairs.push({ a, b, there: refersTo.get(b) ?? 0, back: referredBy.get(b) ?? 0 });
  }
  return pairs;
}

function hint({ projects }: Model, linked: number, shown: number): string {
  const alone = projects.length - linked;
  const others = `${counted(alone, 'project')} without references to others ${alone === 1 ? 'is' : 'are'} not in it.`;
  return [
    shown < linked ? `The ${shown} projects with the most references, of ${linked}.` : '',
    'An arrow leads to what is referred to.',
    projects.some(({ broken }) => broken > 0) ? 'A ring marks broken references.' : '',
    shown === linked && alone > 0 ? others : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function drawing(
  model: Model,
  order: readonly number[],
  pairs: readonly Pair[],
  width: number,
  say: (text: string | null) => void,
): SVGSVGElement {
  const height = order.length * ROW;
  const name = (node: number) => short(visible(model.projects[node]!.name), width);
  const left = Math.max(...order.map((node) => name(node).length)) * LETTER + 10;
  const y = new Map(order.map((node, at) => [node, at * ROW + ROW / 2]));
  const longest = Math.max(1, ...pairs.map(({ a, b }) => Math.abs(y.get(a)! - y.get(b)!)));
  const room = Math.min(width - left - 16, longest);
  const most = Math.max(...pairs.map(({ there, back }) => there + back));
  const root = svg(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-labelledby': 'picture-title' },
    arrowHead(),
  );
  const arcs = pairs.map((pair) => {
    const [from, to] = pair.there > 0 ? [pair.a, pair.b] : [pair.b, pair.a];
    const [start, end] = [y.get(from)!, y.get(to)!];
    const bow = 12 + (room - 12) * (Math.abs(start - end) / longest) ** 0.75;
    const x = left + 7;
    const reach = x + bow * 1.3;
    const arc = svg('path', {
      class: 'arc',
      d: `M ${x} ${start} C ${reach} ${start} ${reach} ${end} ${x} ${end}`,
      'stroke-width': (1 + 3 * Math.sqrt((pair.there + pair.back) / most)).toFixed(2),
      'marker-end': 'url(#head)',
      'marker-start': pair.there > 0 && pair.back > 0 ? 'url(#head)' : undefined,
    });
    return { pair, arc };
  });
  root.append(svg('g', { 'aria-hidden': 'true' }, ...arcs.map(({ arc }) => arc)));
  for (const node of order) root.append(nodeLink(node));
  return root;

  function nodeLink(node: number): SVGAElement {
    const { name: full, broken } = model.projects[node]!;
    const text = svg('text', { x: left - 4, y: y.get(node)! + 5, 'text-anchor': 'end' }, name(node));
    const dot = svg('circle', { cx: left + 3, cy: y.get(node)!, r: 4, class: broken > 0 ? 'bad' : '' });
    const area = svg('rect', { x: 0, y: y.get(node)! - ROW / 2, width: left + 10, height: ROW, rx: 4 });
    const link = svg(
      'a',
      { href: hashOf({ view: 'project', project: full }), 'aria-label': sentence(model, node) },
      area,
      text,
      dot,
    );
    const light = (on: boolean) => {
      root.classList.toggle('lit', on);
      link.classList.toggle('on', on);
      for (const { pair, arc } of arcs)
        arc.classList.toggle('on', on && (pair.a === node || pair.b === node));
      say(on ? sentence(model, node) : null);
    };
    link.addEventListener('pointerenter', () => light(true));
    link.addEventListener('pointerleave', () => light(false));
    link.addEventListener('focus', () => light(true));
    link.addEventListener('blur', () => light(false));
    return link;
  }
}

/** What a project has to do with others, in words. */
function sentence({ projects }: Model, node: number): string {
  const { name, refersTo, referredBy, broken } = projects[node]!;
  const list = (of: Map<number, number>) =>
    [...of]
      .sort((x, y) => y[1] - x[1])
      .slice(0, 5)
      .map(([at, times]) => `${visible(projects[at]!.name)} (${times})`)
      .join(', ') + (of.size > 5 ? ` and ${of.size - 5} more` : '');
  const parts = [
    refersTo.size > 0 ? `refers to ${list(refersTo)}` : '',
    referredBy.size > 0 ? `is referred to by ${list(referredBy)}` : '',
    broken > 0 ? `has ${counted(broken, 'broken reference')}` : '',
  ];
  return `${visible(name)} ${parts.filter(Boolean).join('; ')}.`;
}

function arrowHead(): SVGElement {
  const shape = svg('path', { d: 'M 0 0 L 8 4 L 0 8 z', class: 'head' });
  return svg(
    'defs',
    {},
    svg(
      'marker',
      {
        id: 'head',
        viewBox: '0 0 8 8',
        refX: 7,
        refY: 4,
        markerWidth: 8,
        markerHeight: 8,
        markerUnits: 'userSpaceOnUse',
        orient: 'auto-start-reverse',
      },
      shape,
    ),
  );
}

function short(name: string, width: number): string {
  const most = Math.min(LONGEST_NAME, Math.floor((width * 0.5) / LETTER));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
