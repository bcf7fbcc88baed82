import { counted, visible } from '../../output/wording.ts';
import type { MapReference } from '../data.ts';
import { type Child, el } from './dom.ts';
import { longList } from './list.ts';
import { type Model, nameOf, uriOf } from './model.ts';
import { age, badge, documentBadges, documentHash, placeOf, row } from './parts.ts';
import { hashOf } from './route.ts';
import type { View } from './view.ts';

/** A document: what it refers to, and what refers to it. */
export function documentView(model: Model, at: number): View {
  const { data, outgoing, incoming } = model;
  const document = data.documents[at]!;
  const { name } = data.projects[document.project]!;
  const to = outgoing.get(at) ?? [];
  const from = [...sourcesOf(incoming.get(at) ?? [])];
  const badges = documentBadges(model, document).filter(Boolean);
  const broken = to.filter(({ state }) => state === 'broken').length;
  const bad = broken > 0 ? `, ${broken} of them broken` : '';
  return {
    title: visible(nameOf(document)),
    above: [
      { text: data.organization, href: hashOf({ view: 'overview' }) },
      { text: visible(name), href: hashOf({ view: 'project', project: name }) },
    ],
    status: `${counted(to.length, 'reference')} to others${bad}; referred to by ${counted(from.length, 'document')}`,
    content: [
      el('p', {}, el('code', { class: 'uri' }, visible(uriOf(model, document)))),
      badges.length > 0 && el('p', { class: 'badges' }, ...badges.flatMap((one) => [one, ' '])),
      facts(model, at),
      el('h2', {}, to.length === 0 ? 'No references' : `${counted(to.length, 'reference')}${bad}`),
      to.length > 0 && longList(to, (one) => outgoingRow(model, one), 'References in this document'),
      el('h2', {}, `Referred to by ${from.length === 0 ? 'no document' : counted(from.length, 'document')}`),
      from.length > 0 &&
        longList(from, ([source, lines]) => incomingRow(model, source, lines), 'References to this document'),
    ],
  };
}

function facts({ data, projects }: Model, at: number): Child {
  const { project, path, cached, withheld, difference } = data.documents[at]!;
  const page = webPage(data.web, projects[project]!, path);
  const expired = cached && cached.expires < Date.now() ? ', and has expired since' : '';
  const lines = [
    withheld !== undefined &&
      el(
        'p',
        {},
        `Its front matter keeps it from the project that this map was made in (${visible(withheld)}), so neither title nor references are shown.`,
      ),
    cached && el('p', {}, 'A copy is in the cache: equal to the codex ', age(cached.at), `${expired}.`),
    page !== null &&
      difference !== 'deleted' &&
      el('p', {}, el('a', { href: page, rel: 'noreferrer' }, 'Read it on the codex’s server')),
  ].filter(Boolean);
  return lines.length === 0 ? null : el('div', { class: 'facts' }, ...lines);
}

function webPage(web: string | null, { name, kind }: Model['projects'][number], path: string): string | null {
  if (web === null) return null;
  const parents = { project: ['projects', name], common: [name], codex: [] };
  return web + [...parents[kind], ...path.split('/')].map(encodeURIComponent).join('/');
}

const STATES = { broken: 'bad', unknown: 'plain', elsewhere: 'plain' } as const;
const STATE_TEXTS = { broken: 'broken', unknown: 'not known', elsewhere: 'another organization' };

function outgoingRow(model: Model, { to, line, text = '', state, why }: MapReference): HTMLElement {
  const at = `line ${line}`;
  if (to !== undefined) {
    const target = model.data.documents[to]!;
    return row(documentHash(model, target), {
      name: visible(nameOf(target)),
      about: [el('code', {}, visible(placeOf(model, target))), `, ${at}`],
      badges: [],
    });
  }
  return el(
    'div',
    { class: 'row' },
    el('span', { class: 'name' }, el('code', {}, visible(text))),
    el('span', { class: 'about' }, why ? `${at}: ${visible(why)}` : at),
    state && el('span', { class: 'badges' }, badge(STATES[state], STATE_TEXTS[state])),
  );
}

/** All references of one document are one row. */
function sourcesOf(references: readonly MapReference[]): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const { from, line } of references) lines.set(from, [...(lines.get(from) ?? []), line]);
  return lines;
}

const LISTED_LINES = 10;

function incomingRow(model: Model, from: number, lines: readonly number[]): HTMLElement {
  const source = model.data.documents[from]!;
  const more = lines.length > LISTED_LINES ? ' and more' : '';
  const where = `, line${lines.length > 1 ? 's' : ''} ${lines.slice(0, LISTED_LINES).join(', ')}${more}`;
  return row(documentHash(model, source), {
    name: visible(nameOf(source)),
    about: [el('code', {}, visible(placeOf(model, source))), where],
    badges: [],
  });
}
