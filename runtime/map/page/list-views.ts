import { counted, visible } from '../../output/wording.ts';
import { el } from './dom.ts';
import { longList } from './list.ts';
import type { Model } from './model.ts';
import { brokenRow, documentRow, projectRow } from './parts.ts';
import { hashOf } from './route.ts';
import { search } from './search.ts';
import type { View } from './view.ts';

/** Views that are one list over all projects. */

export function brokenView(model: Model): View {
  const count = counted(model.broken.length, 'broken reference');
  return {
    title: 'Broken references',
    above: above(model),
    status: count,
    content: [
      el(
        'p',
        { class: 'facts' },
        `${count}: what they name is not in ${model.data.environment}, or cannot be a name.`,
      ),
      longList(model.broken, (one) => brokenRow(model, one), 'Broken references'),
    ],
  };
}

export function differencesView(model: Model): View {
  const { environment, compared } = model.data;
  const count = counted(model.differing.length, 'document');
  const title = `Differences between ${environment} and ${compared ?? 'nothing'}`;
  return {
    title,
    above: above(model),
    status: count,
    content: [
      el(
        'p',
        { class: 'facts' },
        `${count} in one of the environments alone, or with another content in each.`,
      ),
      longList(model.differing, (at) => documentRow(model, at), title),
    ],
  };
}

export function searchView(model: Model, query: string): View {
  const { projects, documents } = search(model, query);
  const parts = [
    projects.length > 0 ? counted(projects.length, 'project') : '',
    counted(documents.length, 'document'),
  ];
  const status = `${parts.filter(Boolean).join(' and ')} for “${visible(query)}”`;
  return {
    title: 'Search',
    above: above(model),
    status,
    content: [
      el(
        'p',
        { class: 'facts' },
        `${status}. Names and paths are searched; for the text: `,
        el('code', {}, 'fractary-codex search'),
      ),
      projects.length > 0 && longList(projects, (at) => projectRow(model, at), 'Projects found'),
      documents.length > 0 && longList(documents, (at) => documentRow(model, at), 'Documents found'),
    ],
  };
}

/** For an address that somebody typed or kept from another map. */
export function absentView(model: Model, what: string): View {
  return {
    title: 'Not in this map',
    above: above(model),
    status: 'Not in this map',
    content: [el('p', { class: 'facts' }, `There is no ${visible(what)} here.`)],
  };
}

function above({ data }: Model): View['above'] {
  return [{ text: data.organization, href: hashOf({ view: 'overview' }) }];
}
