import { basename } from 'node:path';
import { CodexError } from '../errors.ts';
import { isName } from '../reference.ts';
import { repositoryName } from './remote-url.ts';

export interface IdentitySource {
  project_name?: string | undefined;
  /** The URL of the project's `origin`, if it has one. */
  originUrl: string | null;
  root: string;
  topLevel: string;
}

/**
 * What the project is called in the codex: `project_name`, else the repository name of `origin`, else the name of
 * the folder (contract, section 3).
 * @throws CONFIG_INVALID below a git top level without `project_name`, and where the name found cannot be one
 */
export function projectName({ project_name, originUrl, root, topLevel }: IdentitySource): string {
  if (project_name !== undefined) return project_name;
  const fixes: [string] = ['set "project_name" in .fractary/plugins/codex/config.json'];
  if (root !== topLevel) {
    throw new CodexError(
      'CONFIG_INVALID',
      `${root} is a folder in the git repository ${topLevel}, so its configuration must say "project_name"`,
      { fixes, phase: 'validate' },
    );
  }
  const name = (originUrl === null ? '' : repositoryName(originUrl)) || basename(root);
  if (isName('project', name)) return name;
  throw new CodexError('CONFIG_INVALID', `the repository's name "${name}" cannot be a project's name`, {
    fixes,
    phase: 'validate',
  });
}
