import { counted, visible } from '../../output/wording.ts';
import { el } from './dom.ts';
import { longList } from './list.ts';
import type { Model } from './model.ts';
import { projectRow } from './parts.ts';
import { picture } from './picture.ts';
import { hashOf } from './route.ts';
import type { View } from './view.ts';

/** Everything at a glance. */
export function overview(model: Model): View {
  const { data, projects } = model;
  const drawn = picture(model);
  const list = longList(projects, ({ at }) => projectRow(model, at), 'Projects');
  return {
    title: `${data.organization}: what the codex holds`,
    above: [],
    status: '',
    content: [
      numbers(model),
      ...notices(model),
      el(
        'div',
        { class: drawn ? 'columns' : '' },
        el(
          'section',
          { 'aria-labelledby': 'projects-title' },
          el('h2', { id: 'projects-title' }, 'Projects'),
          projects.length === 0
            ? el(
                'p',
                { class: 'empty' },
                'Nothing was published yet. In a project: ',
                el('code', {}, 'fractary-codex sync-project'),
              )
            : list,
        ),
        drawn,
      ),
    ],
  };
}

/** How much there is of everything; what wants attention leads to its list. */
function numbers({ data, projects, broken, differing }: Model): HTMLElement {
  const documents = projects.reduce((sum, { count }) => sum + count, 0);
  const tile = (value: number, what: string, href?: string) => {
    const inside = [el('strong', {}, value.toLocaleString('en')), ' ', el('span', {}, what)];
    return el('li', {}, href && value > 0 ? el('a', { href }, ...inside) : el('span', {}, ...inside));
  };
  const all = projects.filter(({ kind }) => kind === 'project').length;
  const compared =
    data.compared === null ? null : `${differing.length === 1 ? 'differs' : 'differ'} from ${data.compared}`;
  return el(
    'ul',
    { class: 'numbers', 'aria-label': 'Numbers' },
    tile(all, all === 1 ? 'project' : 'projects'),
    tile(documents, documents === 1 ? 'document' : 'documents'),
    tile(data.references.length, data.references.length === 1 ? 'reference' : 'references'),
    tile(broken.length, 'broken', hashOf({ view: 'broken' })),
    compared && tile(differing.length, compared, hashOf({ view: 'differences' })),
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;
const OLD_AFTER_DAYS = 7;

/** What a reader must know to take the map for what it is. */
function notices({ data, projects }: Model): HTMLElement[] {
  const unread = projects.filter(({ unread }) => unread > 0);
  const names = unread
    .slice(0, 8)
    .map(({ name, unread }) => `${visible(name)} (${counted(unread, 'document')})`)
    .join(', ');
  const more = unread.length > 8 ? ` and ${unread.length - 8} more projects` : '';
  const days = Math.floor((Date.now() - data.made) / DAY_MS);
  const lines = [
    days >= OLD_AFTER_DAYS ? `This map is ${days} days old. A new one: fractary-codex map` : '',
    data.offline
      ? 'Made from the cache alone: it holds what this project gets, as it was when it was synced, and nothing is compared.'
      : '',
    names
      ? `Not every document was read for its references: ${names}${more}. ${data.offline ? 'Their copies are damaged: fractary-codex cache-health' : 'To read all: fractary-codex map --all'}`
      : '',
    ...data.warnings.map(visible),
  ];
  return lines.filter(Boolean).map((line) => el('p', { class: 'notice' }, line));
}
