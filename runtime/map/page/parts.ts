import { counted, span, visible } from '../../output/wording.ts';
import type { MapDocument, MapReference } from '../data.ts';
import { type Child, el, joined } from './dom.ts';
import { type Model, nameOf, type ProjectFacts } from './model.ts';
import { hashOf } from './route.ts';

/** Pieces that more than one view shows. */

/** A time as its age, and in full for whoever points at it. */
export function age(time: number): HTMLElement {
  const full = new Date(time);
  const passed = Date.now() - time;
  const text = passed < 60_000 ? 'just now' : `${span(passed)} ago`;
  return el('time', { datetime: full.toISOString(), title: full.toLocaleString() }, text);
}

/** A remark on a row: its words say what its colour does. */
export function badge(kind: 'bad' | 'new' | 'changed' | 'gone' | 'plain', text: string): HTMLElement {
  return el('span', { class: `badge ${kind}` }, text);
}

const KINDS = { added: 'new', modified: 'changed', deleted: 'gone' } as const;

export function differenceText({ data }: Model, difference: keyof typeof KINDS): string {
  if (difference === 'added') return `only in ${data.environment}`;
  return difference === 'deleted' ? `only in ${data.compared}` : `differs from ${data.compared}`;
}

export function projectBadges(model: Model, facts: ProjectFacts): Child[] {
  const kinds = ['added', 'modified', 'deleted'] as const;
  return [
    facts.broken > 0 && badge('bad', `${facts.broken} broken`),
    ...kinds.map((kind) => {
      const text = facts[kind] === 1 && kind === 'modified' ? 'differs from' : 'differ from';
      const words = kind === 'modified' ? `${text} ${model.data.compared}` : differenceText(model, kind);
      return facts[kind] > 0 && badge(KINDS[kind], `${facts[kind]} ${words}`);
    }),
  ];
}

export function projectRow(model: Model, at: number): HTMLElement {
  const facts = model.projects[at]!;
  return row(hashOf({ view: 'project', project: facts.name }), {
    name: visible(facts.name),
    about: joined([counted(facts.count, 'document'), syncText(model, facts)]),
    badges: projectBadges(model, facts),
  });
}

export function syncText({ data }: Model, { synced, kind }: ProjectFacts): Child {
  if (kind !== 'project' || data.offline) return null;
  if (synced) {
    const where = synced.environment ? ` to ${synced.environment}` : '';
    return el('span', {}, 'synced ', age(synced.time), where);
  }
  return data.since === null
    ? null
    : el('span', {}, 'synced more than ', span(Date.now() - data.since), ' ago');
}

export function documentRow(model: Model, at: number, { inProject = false } = {}): HTMLElement {
  const document = model.data.documents[at]!;
  const [to, from] = [model.outgoing.get(at) ?? [], model.incoming.get(at) ?? []];
  const broken = to.filter(({ state }) => state === 'broken').length;
  const place = inProject
    ? document.path.slice(document.path.lastIndexOf('/') + 1)
    : placeOf(model, document);
  return row(documentHash(model, document), {
    name: visible(nameOf(document)),
    about: joined([
      el('code', {}, visible(place)),
      to.length > 0 && counted(to.length, 'reference'),
      from.length > 0 && `referred to ${counted(from.length, 'time')}`,
    ]),
    badges: [broken > 0 && badge('bad', `${broken} broken`), ...documentBadges(model, document)],
  });
}

export function documentBadges(model: Model, { difference, cached, withheld }: MapDocument): Child[] {
  return [
    difference && badge(KINDS[difference], differenceText(model, difference)),
    withheld !== undefined && badge('plain', 'not for this project'),
    cached && cached.expires < Date.now() && badge('plain', 'cached copy expired'),
  ];
}

/** A broken reference, where it stands and what is wrong with it. */
export function brokenRow(model: Model, reference: MapReference): HTMLElement {
  const document = model.data.documents[reference.from]!;
  return row(documentHash(model, document), {
    name: el('code', {}, visible(reference.text ?? '')),
    about: [`${visible(placeOf(model, document))}, line ${reference.line}: ${visible(reference.why ?? '')}`],
    badges: [badge('bad', 'broken')],
  });
}

interface Row {
  name: Child;
  about: readonly Child[];
  badges: readonly Child[];
}

/** One line of a list: a link that the arrow keys walk over. */
export function row(href: string, { name, about, badges }: Row): HTMLElement {
  const there = badges.filter(Boolean);
  return el(
    'a',
    { class: 'row', href },
    el('span', { class: 'name' }, name),
    el('span', { class: 'about' }, ...about),
    there.length > 0 && el('span', { class: 'badges' }, ...there.flatMap((one) => [one, ' '])),
  );
}

export function documentHash({ data }: Model, { project, path }: MapDocument): string {
  return hashOf({ view: 'document', project: data.projects[project]!.name, path });
}

/** Where a document stands, for people. */
export function placeOf({ data }: Model, { project, path }: MapDocument): string {
  return `${data.projects[project]!.name}/${path}`;
}
