import { parseDocument } from 'yaml';
import { VERSION } from '../../version.ts';
import { escapedFilter } from './path-filter.ts';

/** The composite action of this repository, as projects use it: the newest of this major version. */
const ACTION = `fractary/fractary-codex@v${VERSION.split('.')[0]}`;

export interface ProjectWorkflow {
  branches: Record<string, string[]>;
  paths: readonly string[];
  /** The project's folder in a monorepo, else empty. */
  folder: string;
  /** Tells the workflows of a monorepo apart; null where there is one. */
  project: string | null;
}

/** The template with the project's own branches, paths and environments; its comments stay. */
export function fillTemplate(
  template: string,
  { branches, paths, folder, project }: ProjectWorkflow,
): string {
  const document = parseDocument(template);
  document.setIn(['on', 'push', 'branches'], Object.keys(branches).map(escapedFilter));
  document.setIn(['on', 'push', 'paths'], paths);
  document.setIn(['jobs', 'sync', 'strategy', 'matrix', 'environment'], environments(branches));
  document.setIn(['jobs', 'sync', 'steps', 1, 'uses'], ACTION);
  if (project !== null) {
    document.set('name', `${document.get('name')} (${project})`);
    document.setIn(['concurrency', 'group'], `codex-sync-${project}-\${{ github.ref }}`);
    document.setIn(['jobs', 'sync', 'steps', 1, 'with', 'working-directory'], folder);
  }
  return document.toString({ lineWidth: 0 });
}

/** In an expression a quote is doubled; everything else of the JSON stands for itself. */
function environments(branches: Record<string, string[]>): string {
  const map = JSON.stringify(branches).replaceAll("'", "''");
  const typed = "inputs.environment && fromJSON(format('[{0}]', toJSON(inputs.environment)))";
  return `\${{ ${typed} || fromJSON('${map}')[github.ref_name] || fromJSON('[""]') }}`;
}
