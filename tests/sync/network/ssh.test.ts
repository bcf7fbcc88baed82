import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sshdAvailable, startSshd } from '../../helpers/sshd.ts';
import { commitsOf, expectFailure, makeProject, makeWorld, sync, synced, tipOf } from './world.ts';

const here = sshdAvailable();

describe.skipIf(!here)(here ? 'over ssh' : 'over ssh (skipped: no sshd, install openssh-server)', () => {
  async function world(options: { readOnly?: boolean } = {}) {
    const w = makeWorld();
    const sshd = await startSshd(join(w.dir, 'sshd'), { root: w.root, ...options });
    return { w, sshd, project: makeProject(w, sshd.url('acme/codex.git')) };
  }

  it('a sync works both ways, in the same few connections', async () => {
    const { w, sshd, project } = await world();
    const result = await synced(w, project, [], sshd.env);
    expect(result.to_codex.commit_sha).toBe(tipOf(w.bare, 'test'));
    expect(result.from_codex.files_synced).toBe(3);
    expect(sshd.connections).toBeLessThanOrEqual(7);
    const before = sshd.connections;
    await synced(w, project, [], sshd.env);
    expect(sshd.connections).toBe(before + 1);
  });

  it('a key the server does not know, and a server we do not know, are AUTH_FAILED', async () => {
    const { w, sshd, project } = await world();
    expect(expectFailure(await sync(w, project, [], sshd.strangerEnv), 'AUTH_FAILED').error).toMatch(/key/);
    expect(expectFailure(await sync(w, project, [], sshd.unknownHostEnv), 'AUTH_FAILED').error).toMatch(
      /host key/,
    );
    // Without any set-up of the user's there is nobody to ask whether the host is right.
    expectFailure(await sync(w, project), 'AUTH_FAILED');
  });

  it('a repository that is not there is REPO_NOT_FOUND', async () => {
    const { w, sshd } = await world();
    const project = makeProject(w, sshd.url('acme/none.git'), { name: 'lost' });
    expectFailure(await sync(w, project, [], sshd.env), 'REPO_NOT_FOUND');
  });

  it('a key that may only read is PERMISSION_DENIED for pushing, and reads', async () => {
    const { w, sshd, project } = await world({ readOnly: true });
    const result = await sync(w, project, [], sshd.env);
    expect(result.code).toBe(1);
    expect(result.json()).toMatchObject({
      status: 'partial',
      to_codex: { error_code: 'PERMISSION_DENIED' },
      from_codex: { status: 'success' },
    });
    expect(commitsOf(w.bare, 'main')).toEqual([]);
  });

  it('core.sshCommand of the user or the project is kept, and GIT_SSH_COMMAND goes before it', async () => {
    const { w, sshd, project } = await world();
    const command = sshd.env.GIT_SSH_COMMAND!;
    const script = join(w.dir, 'my-ssh');
    writeFileSync(script, `#!/bin/sh\necho used >> '${w.dir}/ssh-log'\nexec ${command} "$@"\n`, {
      mode: 0o755,
    });
    appendFileSync(join(w.dir, 'gitconfig'), `[core]\n\tsshCommand = ${script}\n`);
    await synced(w, project, ['--to-codex']);
    appendFileSync(join(w.dir, 'gitconfig'), '[core]\n\tsshCommand = /bin/false\n');
    await synced(w, project, ['--from-codex'], sshd.env);
    expectFailure(await sync(w, project), 'NETWORK');
    await synced(w, project, ['--to-codex'], {
      GIT_SSH: script,
      GIT_SSH_VARIANT: 'ssh',
      GIT_CONFIG_GLOBAL: '/dev/null',
    });
  });

  it('a server that stops answering is TIMEOUT', async () => {
    const { w, sshd } = await world();
    const config = { network: { timeout_seconds: 1 } };
    const project = makeProject(w, sshd.url('acme/codex.git'), { name: 'slow', config });
    const mute = join(w.dir, 'mute-ssh');
    writeFileSync(mute, '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 });
    expectFailure(await sync(w, project, [], { GIT_SSH: mute }), 'TIMEOUT');
  });
});
