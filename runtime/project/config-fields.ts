import * as z from 'zod';
import { isName } from '../reference.ts';
import { isBranchName } from './branch-name.ts';
import { isRepositoryAddress } from './codex-url.ts';
import { holdsSecret, parseRemote } from './remote-url.ts';

/*
 * The kinds of values a configuration holds. Each message completes the sentence "KEY is VALUE, expected …".
 */

const LETTERS = 'letters, digits, ".", "_" and "-"';

export const organizationName = z.string().refine((name) => isName('organization', name), {
  error: `an organization's name (${LETTERS}, not starting with "-" or ".")`,
});

export const projectNameField = z.string().refine((name) => isName('project', name), {
  error: `a project's name (${LETTERS}, not starting with "-", not "shared" or "systems")`,
});

export const environmentName = z.string().refine((name) => isName('environment', name), {
  error: `an environment's name (${LETTERS}, not starting with "-" or ".")`,
});

export const branchName = z.string().refine(isBranchName, {
  error: 'a branch name that "git check-ref-format --branch" accepts',
});

export const repositoryAddress = z
  .string()
  .refine((value) => isRepositoryAddress(value), {
    error:
      'a repository name, a git URL (https, http, ssh, git, file, git@host:path) or a path such as ./codex.git',
    abort: true,
  })
  .refine((value) => !(value.includes('@') && hasUnusableSecret(value)), {
    error: 'a URL without a password, which git could only show in a process list (ssh takes keys)',
  });

export const glob = z.string().regex(/^[^!/]/, {
  error: 'a glob from the root, without a leading "!" or "/" (exclude with "exclude_patterns")',
});

export const globs = z.array(glob);

/** A list of globs over names rather than paths. */
export const nameGlobs = z.array(
  z.string().regex(/^[^!]/, {
    error: 'a glob over repository names, without a leading "!"',
  }),
);

export const innerFolder = z
  .string()
  .refine(
    (path) =>
      path.split('/').every((part) => !['', '.', '..', '.git'].includes(part)) &&
      !/[\\\u0000-\u001f]/.test(path),
    {
      error: 'a folder inside the repository, such as packages/auth',
    },
  );

/** In an http URL credentials are taken out and handed to git apart from it; ssh and git have no use for them. */
function hasUnusableSecret(value: string): boolean {
  const remote = parseRemote(value);
  return remote !== null && !/^https?$/.test(remote.protocol) && holdsSecret(remote);
}
