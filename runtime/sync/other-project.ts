import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fetchNamedBranches } from '../codex/fetch-branches.ts';
import { withMirror } from '../codex/mirror.ts';
import { readCommit } from '../codex/objects.ts';
import { openSession } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { defaultBranch, type Remote } from '../git/remote.ts';
import { codexUrl } from '../project/codex-url.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { shellWord } from '../shell.ts';
import { prefixOf, readCommitted, readOwnConfiguration, withOwn } from './project-tree.ts';
import { originOf, type ProjectRun, remoteFor } from './run.ts';
import type { Source } from './source.ts';

/** Another project of the organization, opened at the tip of the branch that is read. */
export interface OtherProject {
  /** This run, but about the other project: its name, patterns and thresholds. */
  run: ProjectRun;
  read: (run: ProjectRun, rules: SelectionRules) => Promise<Source>;
  close: () => Promise<void>;
}

/**
 * Opens a project by name: its repository is the one in `projects` of the configuration, else the one of that name
 * beside this project's `origin`. The branch is `source_branches[env]`, else the default branch; the configuration
 * on it, if there is one, decides name, patterns and thresholds (contract, sections 6 and 9).
 */
export async function openOtherProject(run: ProjectRun, name: string): Promise<OtherProject> {
  const { context, config, env } = run;
  await mkdir(context.home, { recursive: true, mode: 0o700 });
  const listed = config.projects.find((one) => one.name === name);
  const url = await repositoryUrl(run, listed?.url ?? name);
  const remote = await remoteFor(context, env, url, config, run.gitConfig);
  const branch =
    config.source_branches[run.environment.name] ?? (await defaultBranchOf(remote, context.home, name));
  return withMirror(remote, context.home, async (mirror) => {
    context.progress(`Reading ${name} from ${remote.url}`);
    const tips = await fetchNamedBranches(mirror, remote, name, [branch], 'all trees');
    const { session, close } = await openSession(remote, context.home, mirror, []);
    try {
      const commit = tips.get(branch)!;
      const { tree } = await readCommit(session, commit);
      const objects = [path.join(session.workspace, 'objects')];
      const at = { commit, tree, branch, prefix: prefixOf(listed?.path), objects };
      const own = await readOwnConfiguration(session, at, name);
      const other = { ...run, config: withOwn(config, own), project: own?.project_name ?? name };
      return { run: other, close, read: (_run, rules) => readCommitted(session, at, rules) };
    } catch (error) {
      await close();
      throw error;
    }
  });
}

/** Where a repository of the organization is: a name, a URL or a path as a configuration gives it. */
export async function repositoryUrl(run: ProjectRun, address: string): Promise<string> {
  const { config, place, context } = run;
  return codexUrl({
    codexRepo: address,
    organization: config.organization,
    originUrl: run.originUrl ?? (await originOf(run)),
    root: place.root,
    env: context.env,
  });
}

async function defaultBranchOf(remote: Remote, cwd: string, name: string): Promise<string> {
  const { branch } = await defaultBranch(remote, cwd);
  if (branch) return branch;
  throw emptyRepository(name, remote.url);
}

export function emptyRepository(name: string, url: string): CodexError {
  return new CodexError('BRANCH_NOT_FOUND', `The repository of ${name}, ${url}, is empty`, {
    phase: 'clone',
    fixes: [`Push something to it first: git push ${shellWord(url)} HEAD:main`],
  });
}
