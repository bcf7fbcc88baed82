import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Env } from './git.ts';
import { cleanup } from './temp.ts';

const sshd = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/opt/homebrew/sbin/sshd'].find((path) =>
  existsSync(path),
);

/** Whether this machine can run an OpenSSH server and client (Debian: openssh-server, openssh-client). */
export function sshdAvailable(): boolean {
  return sshd !== undefined && spawnSync('ssh', ['-V']).status === 0;
}

export interface Sshd {
  /** `ssh://USER@127.0.0.1:PORT/REPO` */
  url(repo: string): string;
  /** Adds GIT_SSH_COMMAND with a key that the server takes and a host key that the client knows. */
  env: Env;
  /** With a key that the server does not take. */
  strangerEnv: Env;
  /** Without the server among the known hosts. */
  unknownHostEnv: Env;
  readonly connections: number;
  /** What the server wrote to its log. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Serves the bare repositories below `root` over SSH by a real sshd on loopback, for the current user, with
 * keys of its own in `dir`. What it answers where there is none, or to a push with `readOnly`, is GitHub's text.
 * A connection starts one `sshd -i`, so there is no port to guess. Stopped when the test ends. Like
 * `startGitHttp` it needs this process free to answer.
 */
export async function startSshd(
  dir: string,
  { root, readOnly = false }: { root: string; readOnly?: boolean },
): Promise<Sshd> {
  if (!sshd) throw new Error('There is no sshd here; ask sshdAvailable() first');
  // Its privilege separation wants this folder, which a service manager makes elsewhere.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = (name: string) => join(dir, name);
  for (const key of ['host', 'user', 'stranger']) {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', key, '-f', file(key)]);
  }
  writeFileSync(file('serve'), serveScript(root, readOnly), { mode: 0o755 });
  writeFileSync(file('sshd_config'), sshdConfig(file));
  const log = openSync(file('log'), 'a');

  const sockets = new Set<Socket>();
  const children = new Set<ReturnType<typeof spawn>>();
  let connections = 0;
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    connections += 1;
    sockets.add(socket);
    const child = spawn(sshd, ['-i', '-e', '-f', file('sshd_config')], {
      stdio: [socket, socket, log],
    });
    children.add(child);
    child.on('exit', () => {
      children.delete(child);
      sockets.delete(socket);
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostKey = readFileSync(file('host.pub'), 'utf8');
  writeFileSync(file('known_hosts'), `[127.0.0.1]:${port} ${hostKey}`);
  writeFileSync(file('no_hosts'), '');

  const command = (key: string, hosts: string): Env => {
    const options = [
      'IdentitiesOnly=yes',
      'StrictHostKeyChecking=yes',
      `UserKnownHostsFile="${file(hosts)}"`,
    ];
    const words = ['-F none', '-i', `'${file(key)}'`, ...options.map((option) => `-o '${option}'`)];
    return { GIT_SSH_COMMAND: ['ssh', ...words].join(' ') };
  };
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= new Promise<void>((resolve) => {
      for (const child of children) child.kill('SIGKILL');
      for (const socket of sockets) socket.destroy();
      closeSync(log);
      server.close(() => resolve());
    });
    return stopped;
  };
  cleanup(stop);
  return {
    url: (repo) => `ssh://${userInfo().username}@127.0.0.1:${port}/${repo}`,
    env: command('user', 'known_hosts'),
    strangerEnv: command('stranger', 'known_hosts'),
    unknownHostEnv: command('user', 'no_hosts'),
    get connections() {
      return connections;
    },
    log: () => readFileSync(file('log'), 'utf8'),
    stop,
  };
}

function sshdConfig(file: (name: string) => string): string {
  return [
    `HostKey "${file('host')}"`,
    `AuthorizedKeysFile "${file('user.pub')}"`,
    `ForceCommand "${file('serve')}"`,
    'AcceptEnv GIT_PROTOCOL',
    'PermitRootLogin prohibit-password',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    'StrictModes no', // the folder above ours, /tmp, is writable for all
    'PidFile none',
    '',
  ].join('\n');
}

function serveScript(root: string, readOnly: boolean): string {
  return `#!/bin/sh
# SSH_ORIGINAL_COMMAND is: git-upload-pack '/acme/codex.git'
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
service=\${SSH_ORIGINAL_COMMAND%% *}
repo=\${SSH_ORIGINAL_COMMAND#* }
repo=\${repo#\\'}; repo=\${repo%\\'}; repo=\${repo#/}; repo=\${repo%.git}
case $service in
git-upload-pack | git-receive-pack) ;;
*) echo "Invalid command: $SSH_ORIGINAL_COMMAND" >&2; exit 1 ;;
esac
if ! [ -f "${root}/$repo.git/HEAD" ]; then
  echo 'ERROR: Repository not found.' >&2
  exit 1
fi
if [ $service = git-receive-pack ] && ${readOnly}; then
  echo "ERROR: Permission to $repo.git denied to deploy key" >&2
  exit 1
fi
exec git "\${service#git-}" "${root}/$repo.git"
`;
}
