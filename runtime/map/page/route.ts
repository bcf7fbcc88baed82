/** What the page shows, as the part of its address after the `#` says. */
export type Route =
  | { view: 'overview' | 'broken' | 'differences' }
  | { view: 'project'; project: string }
  | { view: 'document'; project: string; path: string }
  | { view: 'search'; query: string };

export function parseRoute(hash: string): Route {
  const [view, first = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (view === 'broken' || view === 'differences') return { view };
  if (view === 'search' && first !== '') return { view, query: first };
  if (view === 'project' && first !== '') return { view, project: first };
  if (view === 'document' && rest.length > 0) return { view, project: first, path: rest.join('/') };
  return { view: 'overview' };
}

/** Anybody may put anything behind the `#`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function hashOf(route: Route): string {
  switch (route.view) {
    case 'overview':
      return '#/';
    case 'project':
      return `#/project/${encodeURIComponent(route.project)}`;
    case 'document':
      return `#/document/${[route.project, ...route.path.split('/')].map(encodeURIComponent).join('/')}`;
    case 'search':
      return `#/search/${encodeURIComponent(route.query)}`;
    default:
      return `#/${route.view}`;
  }
}
