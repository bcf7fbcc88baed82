import { VERSION } from '../../version.ts';
import type { MapData } from '../data.ts';
import { documentView } from './document-view.ts';
import { el, joined } from './dom.ts';
import { listenToKeys } from './keys.ts';
import { absentView, brokenView, differencesView, searchView } from './list-views.ts';
import { modelOf } from './model.ts';
import { overview } from './overview.ts';
import { age } from './parts.ts';
import { projectView } from './project-view.ts';
import { hashOf, parseRoute, type Route } from './route.ts';
import type { View } from './view.ts';

const data = JSON.parse(document.getElementById('data')!.textContent!) as MapData;
const model = modelOf(data);

const input = el('input', {
  type: 'search',
  id: 'search',
  placeholder: 'Search',
  autocomplete: 'off',
  spellcheck: 'false',
  'aria-label': 'Search documents and projects',
  'aria-keyshortcuts': '/',
});
const status = el('p', { role: 'status', class: 'unseen' });
const main = el('main');

/** Which row was followed from a view, so that whoever comes back stands there again. */
const followed = new Map<string, string>();
let shown = '';

function viewOf(route: Route): View {
  switch (route.view) {
    case 'overview':
      return overview(model);
    case 'broken':
      return brokenView(model);
    case 'differences':
      return differencesView(model);
    case 'search':
      return searchView(model, route.query);
    case 'project': {
      const facts = model.projects.find(({ name }) => name === route.project);
      return facts ? projectView(model, facts) : absentView(model, `project ${route.project}`);
    }
    case 'document': {
      const facts = model.projects.find(({ name }) => name === route.project);
      const at = facts?.documents.find((one) => data.documents[one]!.path === route.path);
      return at === undefined
        ? absentView(model, `document ${route.project}/${route.path}`)
        : documentView(model, at);
    }
  }
}

function render(): void {
  const route = parseRoute(location.hash);
  const view = viewOf(route);
  const first = shown === '';
  shown = location.hash || '#/';
  document.title = `${view.title} · codex map`;
  const crumbs = view.above.map(({ text, href }) => el('a', { href }, text));
  main.replaceChildren(
    ...(crumbs.length > 0 ? [el('nav', { class: 'crumbs', 'aria-label': 'Above' }, ...joined(crumbs))] : []),
    el('h1', { tabindex: -1 }, view.title),
    ...(route.view === 'overview' ? [origin()] : []),
    ...view.content.filter((one) => one !== null && one !== undefined && one !== false),
  );
  status.textContent = view.status;
  if (route.view === 'search') {
    if (input.value !== route.query && document.activeElement !== input) input.value = route.query;
    if (document.activeElement === input) return;
  } else if (document.activeElement !== input) input.value = '';
  if (!first) arrive();
}

function arrive(): void {
  const left = followed.get(shown);
  const again =
    left === undefined ? null : main.querySelector<HTMLElement>(`a.row[href="${CSS.escape(left)}"]`);
  if (!again) window.scrollTo(0, 0);
  (again ?? main.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: !again });
}

function typed(): void {
  const query = input.value.trim();
  const hash = hashOf(query === '' ? { view: 'overview' } : { view: 'search', query });
  if (hash === (location.hash || '#/')) return;
  // One entry in the browser's history for a search, however many letters it has.
  if (parseRoute(location.hash).view === 'search') location.replace(hash);
  else location.hash = hash;
}

function goUp(): void {
  const { above } = viewOf(parseRoute(location.hash));
  const last = above.at(-1);
  if (last) location.hash = last.href;
}

function header(): HTMLElement {
  return el(
    'header',
    {},
    el(
      'div',
      { class: 'bar' },
      el(
        'a',
        { class: 'home', href: hashOf({ view: 'overview' }) },
        el('strong', {}, data.organization),
        ' codex map',
      ),
      el('search', {}, input),
    ),
  );
}

/** Of what the map was made, and when. */
function origin(): HTMLElement {
  const commit = data.commit === null ? null : `codex ${data.codex} @${data.commit.slice(0, 7)}`;
  const compared = data.compared === null ? null : `compared with ${data.compared}`;
  const facts = joined([
    `environment ${data.environment}`,
    commit,
    compared,
    el('span', {}, 'made ', age(data.made)),
  ]);
  return el('p', { class: 'made' }, ...facts);
}

const key = (name: string) => el('kbd', {}, name);
const footer = el(
  'footer',
  {},
  el(
    'p',
    { class: 'keys' },
    key('/'),
    ' search  ',
    key('j'),
    ' ',
    key('k'),
    ' next, previous  ',
    key('Enter'),
    ' open  ',
    key('Esc'),
    ' up',
  ),
  el('p', {}, `Made by fractary-codex ${VERSION}. Nothing on this page is loaded from anywhere.`),
);

const skip = el('button', { type: 'button', class: 'skip' }, 'To the content');
skip.addEventListener('click', () => main.querySelector('h1')?.focus());
document.getElementById('app')!.replaceChildren(skip, header(), status, main, footer);
input.addEventListener('input', typed);
main.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a.row');
  if (link) followed.set(shown, link.getAttribute('href')!);
});
window.addEventListener('hashchange', render);
listenToKeys(input, goUp);
render();
