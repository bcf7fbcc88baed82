import { counted, visible } from '../../output/wording.ts';
import { type Child, el, joined } from './dom.ts';
import { longList } from './list.ts';
import type { Model, ProjectFacts } from './model.ts';
import { documentRow, projectBadges, syncText } from './parts.ts';
import { hashOf } from './route.ts';
import type { View } from './view.ts';

/** A project: what it has to do with others, and its documents by folder. */
export function projectView(model: Model, facts: ProjectFacts): View {
  const name = visible(facts.name);
  const badges = projectBadges(model, facts).filter(Boolean);
  const count = counted(facts.count, 'document');
  const unread = `${counted(facts.unread, 'document')} of this project ${facts.unread === 1 ? 'was' : 'were'} not read for references.`;
  const row = (one: number | string) =>
    typeof one === 'string' ? folderHeading(one) : documentRow(model, one, { inProject: true });
  return {
    title: name,
    above: [{ text: model.data.organization, href: hashOf({ view: 'overview' }) }],
    status: `${name}: ${count}`,
    content: [
      el('p', { class: 'facts' }, ...joined([KINDS[facts.kind], count, syncText(model, facts)])),
      badges.length > 0 && el('p', { class: 'badges' }, ...badges.flatMap((one) => [one, ' '])),
      facts.unread > 0 && el('p', { class: 'notice' }, unread),
      neighbours(model, 'Refers to', facts.refersTo),
      neighbours(model, 'Referred to by', facts.referredBy),
      el('h2', {}, 'Documents'),
      longList(byFolder(model, facts), row, `Documents of ${name}`),
    ],
  };
}

const KINDS = { project: null, common: 'for every project', codex: 'files of the codex itself' };

function folderHeading(folder: string): HTMLElement {
  return el('h3', { class: 'folder' }, el('code', {}, visible(folder)));
}

function neighbours(model: Model, label: string, counts: ReadonlyMap<number, number>): Child {
  if (counts.size === 0) return null;
  const sorted = [...counts].sort(([a, times], [b, others]) => others - times || a - b);
  const links = sorted.map(([at, times]) => {
    const { name } = model.projects[at]!;
    return el(
      'span',
      {},
      el('a', { href: hashOf({ view: 'project', project: name }) }, visible(name)),
      ` (${times})`,
    );
  });
  return el('p', { class: 'neighbours' }, el('strong', {}, `${label}: `), ...joined(links));
}

/** Documents in order, each folder's path before the first of them; those of the root come first. */
function byFolder({ data }: Model, facts: ProjectFacts): (number | string)[] {
  const folders = new Map<string, number[]>();
  for (const at of facts.documents) {
    const { path } = data.documents[at]!;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), at]);
  }
  const sorted = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([folder, documents]) => (folder === '' ? documents : [folder, ...documents]));
}
