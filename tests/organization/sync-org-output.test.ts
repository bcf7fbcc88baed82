import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { contacts, makeOrg, makeProject, phase, published, serve } from './org.ts';

const TO_CODEX = ['--yes', '--to-codex'];

describe('a big organization', () => {
  it('gets along with a secret in one of its 120 projects, and never shows it', async () => {
    const org = makeOrg();
    const secret = `ghp_${'zY9xW8vU7tS6rQ5pN4mL3kJ2hG1fE0dC9bA8'}`;
    makeProject(org.bare('q000'), { 'docs/a.md': '# A\n' });
    const names = Array.from({ length: 120 }, (_, i) => `q${String(i).padStart(3, '0')}`);
    for (const name of names) {
      if (name !== 'q000') cpSync(org.bare('q000'), org.bare(name), { recursive: true });
      org.projects.push({ name, url: org.bare(name) });
    }
    commitTo(org.bare('q077'), 'main', { put: { 'docs/setup.md': `# Setup\n\n\nexport TOKEN=${secret}\n` } });
    const result = await org.run([...TO_CODEX, '--json', '--summary']);
    expect([result.code, result.stderr]).toEqual([1, '']);
    const summary = result.json();
    expect(summary).toMatchObject({
      status: 'partial',
      overall: { succeeded: 119, failed: 1, files_synced: 119 },
      files_omitted: 99,
    });
    const [pulled] = summary.phases;
    expect(pulled.changed_projects).toHaveLength(20);
    expect(pulled.failed_projects).toMatchObject([
      {
        project: 'q077',
        error_code: 'SECRET_DETECTED',
        listed: [expect.stringMatching(/^docs\/setup\.md:4 \(\S+\)$/)],
      },
    ]);
    expect(result.stdout.length).toBeLessThan(8000);
    expect(Object.keys(published(org))).toHaveLength(119);

    const text = await org.run(TO_CODEX);
    expect(text.code).toBe(1);
    expect(text.stdout).toContain('  ✗ q077: Nothing was changed: 1 line');
    expect(text.stdout).toContain('docs/setup.md:4 (');
    expect(result.stdout + text.stdout + text.stderr).not.toContain(secret);
  });
});

describe('what sync-org says', { concurrent: true }, () => {
  it('reads well, from what was left out to what is left to do', async () => {
    const org = makeOrg({
      codex: { 'README.md': '#\n', 'shared/api.md': '# API\n', 'projects/gone/docs/g.md': '# G\n' },
    });
    for (const name of ['auth', 'billing', 'web-old']) org.add(name);
    org.add('broken', { '.fractary/plugins/codex/config.json': '{"sync_pattern": []}' });
    const args = ['--env', 'prod', '--exclude', 'web-*'];
    const plain = (text: string) =>
      text
        .replaceAll(org.root, 'ROOT')
        .replace(/\b[0-9a-f]{7}\b/g, 'COMMIT')
        .replace(/\d+\.\ds/g, 'TIME');
    const dry = await org.run([...args, '--dry-run']);
    expect([dry.code, plain(dry.stdout)]).toEqual([
      1,
      `🎯 STARTING: Organization Sync (dry run)
Organization: acme
Codex: ROOT/acme/codex.acme.com.git
Environment: prod (branch: main)
Repositories: 4, 1 left out (excluded), 3 to sync
───────────────────────────────────────
⚠ 1/3 Pull documents from projects: 2 projects, 1 failed · would sync 2 files
  auth: 1 file
  billing: 1 file
  ✗ broken: broken/.fractary/plugins/codex/config.json cannot be used: unknown key "sync_pattern", the nearest known key is "sync_patterns" [CONFIG_INVALID]
     Next: correct sync_pattern in broken/.fractary/plugins/codex/config.json
⚠ 2/3 Push documents to projects: 2 projects, 1 failed · would sync 2 files
  auth: 1 file
  billing: 1 file
  ✗ broken: as before [CONFIG_INVALID]
⚠ 3/3 Push Claude tools to projects: 2 projects, 1 failed · nothing to change
  ✗ broken: as before [CONFIG_INVALID]
⚠ 1 folder of the codex without a repository: gone
⚠ PARTIAL: Organization Sync in TIME; no changes made; what would fail is listed above
`,
    ]);
    org.projects.pop();
    const real = await org.run([...args, '--yes']);
    expect([real.code, plain(real.stdout)]).toEqual([
      0,
      `🎯 STARTING: Organization Sync
Organization: acme
Codex: ROOT/acme/codex.acme.com.git
Environment: prod (branch: main)
Repositories: 3, 1 left out (excluded), 2 to sync
───────────────────────────────────────
✓ 1/3 Pull documents from projects: 2 projects · 2 files
  auth: 1 file · COMMIT
  billing: 1 file · COMMIT
✓ 2/3 Push documents to projects: 2 projects · 2 files
  auth: 1 file · COMMIT
  billing: 1 file · COMMIT
✓ 3/3 Push Claude tools to projects: 2 projects · nothing to change
⚠ 1 folder of the codex without a repository: gone
✅ COMPLETED: Organization Sync in TIME
`,
    ]);
    // Progress goes to stderr, and is silenced.
    expect(real.stderr).toMatch(/^pull-docs: (auth|billing) \(2 of 2\)$/m);
    expect(real.stderr).toMatch(/^push-docs: (auth|billing) \(2 of 2\)$/m);
    const quiet = await org.run([...args, '--yes', '--quiet']);
    expect([quiet.code, quiet.stderr]).toEqual([0, '']);
    const test = await org.run(['--yes', '--exclude', 'web-*']);
    expect(test.stdout).toContain(
      '⏭ 2/3 Push documents to projects: skipped, test is not production: --target-branch NAME',
    );
  });

  it('is a failure in words and in JSON where nothing could be done', async () => {
    const org = makeOrg();
    org.add('auth');
    const server = await serve(org);
    server.fault = { kind: 'status', status: 500, path: /auth/ };
    const [text, json] = [await org.run(TO_CODEX), await org.run([...TO_CODEX, '--json', '--verbose'])];
    expect([text.code, json.code]).toEqual([1, 1]);
    expect(text.stdout).toMatch(
      /❌ FAILED: Organization Sync in [\d.]+s: No project could be synced; auth: .*500/,
    );
    expect(json.json()).toMatchObject({
      ...{
        status: 'failure',
        operation: 'sync-org',
        error_code: 'NETWORK',
        phase: 'clone',
        partial_results: {},
      },
      suggested_fixes: expect.arrayContaining([expect.stringContaining('git ls-remote')]),
      discovered: { total: 1 },
    });
    expect(json.stderr).toContain('ls-remote');
    expect(json.stdout + json.stderr).not.toContain(org.env.CODEX_SYNC_PAT);
    expect(contacts(server, 'codex.acme.com').push).toBe(0);
    expect(phase(json.json(), 'pull-docs')).toMatchObject({ failed: 1 });
  });
});
