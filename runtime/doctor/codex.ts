import type { HealthCheck } from '../cache/health.ts';
import { readLayout } from '../codex/layout.ts';
import { withSession } from '../codex/session.ts';
import { isCodexError } from '../errors.ts';
import { makeBareRepository } from '../git/bare-repository.ts';
import { httpUrl, TOKEN_VARIABLES } from '../git/credentials.ts';
import { localObstacle } from '../git/local-obstacle.ts';
import { probePush } from '../git/transfer.ts';
import { makeTemporary, removeTemporary } from '../home/temporary.ts';
import { environmentNames } from '../project/environment.ts';
import { parseRemote } from '../project/remote-url.ts';
import { isName, shown } from '../reference.ts';
import { type Branches, bringBranches, ensureProdBranch, listBranches } from '../sync/branches.ts';
import type { ProjectRun } from '../sync/run.ts';
import { failed, pass, warning } from './findings.ts';

/** Whether the codex answers and lets us read. */
export async function checkReading(
  run: ProjectRun,
  found: (branches: Branches) => void,
): Promise<HealthCheck> {
  const name = 'codex-read';
  try {
    found(await listBranches(run));
    return pass(name, `${run.remote.url} can be read${withWhat(run)}`);
  } catch (error) {
    const unused = unusedToken(run);
    if (unused === null || !isCodexError(error, 'AUTH_FAILED', 'REPO_NOT_FOUND')) throw error;
    const { variable, host } = unused;
    return failed(
      name,
      `${error.message}; the token in ${variable} was not sent, as ${host} is neither github.com, nor GH_HOST or CODEX_TOKEN_HOST`,
      `export CODEX_TOKEN_HOST=${host}   # if ${host} may have your token`,
    );
  }
}

/** A credential means something over a network alone. */
function withWhat({ remote }: ProjectRun): string {
  const local = ['path', 'file'].includes(parseRemote(remote.url)?.protocol ?? 'path');
  return local ? '' : ` with ${(remote.credentials[remote.active] ?? remote.credentials[0]).label}`;
}

/** A token that is set and goes to hosts alone that nobody named. */
function unusedToken({ remote, context }: ProjectRun): { variable: string; host: string } | null {
  const host = httpUrl(remote.url)?.host;
  const variable = TOKEN_VARIABLES.find((name) => context.env[name]?.trim());
  if (!host || !variable || remote.credentials.some((one) => one.variable !== undefined)) return null;
  return { variable, host };
}

/** Whether the codex would let us publish: asked by a push that sends nothing. */
export async function checkWriting(run: ProjectRun): Promise<HealthCheck> {
  const name = 'codex-write';
  const { remote, context, config } = run;
  const dir = await makeTemporary(context.home);
  try {
    makeBareRepository(dir);
    await probePush(remote, dir);
    // A folder on this machine is written to by ourselves, so no server says that we may not.
    const obstacle = await localObstacle(remote.url);
    if (obstacle) throw obstacle;
    return pass(
      name,
      `${run.codex} lets us publish${withWhat(run)}; rules of its branches are seen at a push`,
    );
  } catch (error) {
    if (config.sync_direction !== 'from-codex' || !isCodexError(error, 'AUTH_FAILED', 'PERMISSION_DENIED'))
      throw error;
    return pass(name, `${error.message}, and sync_direction says that this project only reads`);
  } finally {
    await removeTemporary(dir);
  }
}

/** Whether each environment has its branch. */
export async function checkBranches(run: ProjectRun, branches: Branches): Promise<HealthCheck> {
  const name = 'branches';
  const { config, environment } = run;
  if (branches.size === 0) {
    return warning(
      name,
      'the codex is empty: the first sync makes its branches',
      `fractary-codex sync-project --env ${environment.name}`,
    );
  }
  ensureProdBranch(run, branches);
  const of = (one: string) => config.environments.branches[one] ?? one;
  const names = environmentNames(config);
  const missing = names.filter((one) => !branches.has(of(one)));
  const [first] = missing;
  if (first === undefined) return pass(name, names.map((one) => `${one}: ${of(one)}`).join(', '));
  return warning(
    name,
    `${missing.map((one) => `${one} has no branch ${of(one)} yet`).join(', ')}: reading it reads production's documents until a sync publishes there`,
    `fractary-codex sync-project --env ${first}`,
  );
}

/** Whether the codex looks like one (contract, section 5), on the branch that is read by default. */
export async function checkLayout(run: ProjectRun, branches: Branches): Promise<HealthCheck> {
  const name = 'layout';
  const { remote, context, environment } = run;
  const branch = branches.has(environment.branch) ? environment.branch : environment.prodBranch;
  const layout = await withSession(remote, context.home, [], async (session) => {
    const tips = await bringBranches(session, run, branches, [branch]);
    return readLayout(session, tips.get(branch)!);
  });
  const inTheWay = ['projects', 'shared', 'systems'].find((one) => layout.files.has(one));
  if (inTheWay) {
    return failed(
      name,
      `${inTheWay} is a file in the codex (${branch}), where a folder belongs`,
      `Remove it in a clone of the codex: git rm ${inTheWay}`,
    );
  }
  const projects = [...layout.projects.keys()];
  const strange = projects.filter((one) => !isName('project', one) || ['shared', 'systems'].includes(one));
  if (strange.length > 0) {
    return warning(
      name,
      `no project can be called ${strange.slice(0, 5).map(shown).join(', ')}, so nobody can sync what stands there`,
      'Rename these folders below projects/ in a clone of the codex: git mv',
    );
  }
  const lower = projects.map((one) => one.toLowerCase());
  const twin = projects.find((_, i) => lower.indexOf(lower[i]!) !== i);
  if (twin) {
    return warning(
      name,
      `${projects[lower.indexOf(twin.toLowerCase())]} and ${twin} differ in case alone: on macOS and Windows they are one folder`,
      'Rename one of them, in its configuration and below projects/ in the codex',
    );
  }
  const mine = layout.projects.has(run.project) ? `${run.project} among them` : `${run.project} not yet`;
  return pass(name, `${projects.length} project${projects.length === 1 ? '' : 's'}, ${mine} (${branch})`);
}
