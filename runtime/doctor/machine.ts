import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import path from 'node:path';
import type { HealthCheck } from '../cache/health.ts';
import type { Context } from '../context.ts';
import { isCodexError } from '../errors.ts';
import { git } from '../git/client.ts';
import { gitEnvironment } from '../git/environment.ts';
import { shown } from '../reference.ts';
import { VERSION } from '../version.ts';
import { failed, pass, warning } from './findings.ts';

/** The oldest git that has all we call (`cat-file --batch-command`), and the oldest that is tested. */
const GIT_WORKS = [2, 36];
const GIT_TESTED = [2, 39];

/** Whether the scripts that run are those of the plugin they stand in; `manifest` is its plugin.json. */
export async function checkPlugin(manifest: URL): Promise<HealthCheck> {
  const name = 'plugin';
  const text = await readFile(manifest, 'utf8').catch(() => null);
  if (text === null) return pass(name, `fractary-codex ${VERSION}, without the plugin around it`);
  const { version } = JSON.parse(text) as { version?: unknown };
  if (version === VERSION) return pass(name, `fractary-codex ${VERSION}`);
  return failed(
    name,
    `the plugin says that it is version ${shown(String(version))}, and its scripts are of version ${VERSION}: the installation is not whole`,
    'claude plugin update fractary-codex@fractary',
  );
}

export async function checkNode(version: string): Promise<HealthCheck> {
  if (Number.parseInt(version.replace('v', ''), 10) >= 20) return pass('node', version.replace('v', ''));
  return failed('node', `this is Node.js ${version}, and 20 or newer is needed`, install('node', 'nodejs'));
}

export async function checkGit({ env, signal, debug, interactive }: Context): Promise<HealthCheck> {
  const name = 'git';
  const asked = git({
    // Not where the user stands: that folder may be gone.
    cwd: tmpdir(),
    args: ['--version'],
    env: gitEnvironment({ base: env, interactive }),
    signal,
    debug,
  });
  const output = await asked.catch((error: unknown) => {
    if (isCodexError(error, 'GIT_MISSING')) return null;
    throw error;
  });
  if (!output) return failed(name, 'not found on the PATH, and every sync needs it', install('git'));
  const [text = '', major, minor] = /(\d+)\.(\d+)[\w.-]*/.exec(output.stdout) ?? [];
  const version = [Number(major), Number(minor)];
  if (!text) {
    return failed(name, `git --version says ${shown(output.stdout.trim())}`, install('git'));
  }
  if (isOlder(version, GIT_WORKS))
    return failed(name, `this is git ${text}, and a sync needs 2.39 or newer`, install('git'));
  if (isOlder(version, GIT_TESTED))
    return warning(name, `this is git ${text}; only 2.39 and newer are tested`, install('git'));
  return pass(name, text);
}

function isOlder([major, minor]: number[], [least, below]: number[]): boolean {
  return major! < least! || (major === least && minor! < below!);
}

/** The command that installs a program where it is most likely to be one. */
export function install(program: string, onLinux = program): string {
  if (platform() === 'darwin') return `brew install ${program}`;
  if (platform() === 'win32') {
    const ids: Record<string, string> = { git: 'Git.Git', gh: 'GitHub.cli', node: 'OpenJS.NodeJS.LTS' };
    return `winget install --id ${ids[program]}`;
  }
  return `sudo apt install ${onLinux}   # or as your system installs programs`;
}

/** Whether mirrors, locks and temporary files can be written; makes nothing. */
export async function checkHome(home: string): Promise<HealthCheck> {
  const name = 'home';
  for (let dir = home; ; dir = path.dirname(dir)) {
    const found = await stat(dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    if (!found && path.dirname(dir) !== dir) continue;
    if (!found?.isDirectory())
      return failed(
        name,
        `${dir} is no folder, and mirrors and locks belong into ${home}`,
        'export FRACTARY_CODEX_HOME="$HOME/.cache/fractary-codex"',
      );
    const writable = await access(dir, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false,
    );
    if (writable) return pass(name, `${home} can be written to`);
    return failed(
      name,
      `${dir} cannot be written to, and mirrors and locks belong there`,
      dir === home ? `chmod -R u+rwX ${dir}` : 'export FRACTARY_CODEX_HOME="$HOME/.cache/fractary-codex"',
    );
  }
}
