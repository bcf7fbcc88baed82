import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { writeFiles } from './helpers/repo.ts';
import { tempDir } from './helpers/temp.ts';

const root = resolve(import.meta.dirname, '..');
const MANIFESTS = [
  'package.json',
  'package-lock.json',
  'plugins/codex/.claude-plugin/plugin.json',
  '.claude-plugin/marketplace.json',
  'runtime/version.ts',
];
const PLACES = [...MANIFESTS, 'CHANGELOG.md'];
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const node = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'release', script), ...args], { encoding: 'utf8' });

/** What the check says of this repository with one file changed. */
function checkWith(path: string, change: (text: string) => string) {
  const copy = tempDir();
  for (const place of PLACES) {
    mkdirSync(dirname(join(copy, place)), { recursive: true });
    cpSync(join(root, place), join(copy, place));
  }
  writeFiles(copy, { [path]: change(readFileSync(join(root, path), 'utf8')) });
  return node('check.mjs', copy);
}

it('has one version everywhere', () => {
  expect(node('check.mjs')).toMatchObject({ status: 0, stderr: '' });
});

it.each(PLACES)('a release with another version in %s is none', (path) => {
  const { status, stderr } = checkWith(path, (text) => text.replace(version, '9.9.9'));
  expect(status).toBe(1);
  expect(stderr).toContain(path);
});

it('nor is one of which the changelog says nothing', () => {
  const heading = `## ${version}\n`;
  const { status, stderr } = checkWith('CHANGELOG.md', (text) =>
    text.replace(heading, `${heading}\nSoon.\n\n## 0.0.1\n`),
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('lists nothing') });
});

it('packs the same bytes each time: the plugin as it is, ready to run', () => {
  const [first = '', second = ''] = [tempDir(), tempDir()].map((dir) => node('pack.mjs', dir).stdout.trim());
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);

  const into = tempDir();
  execFileSync('unzip', ['-q', first, '-d', into]);
  const plugin = join(root, 'plugins/codex');
  const listed = (dir: string) =>
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
  const added = ['LICENSE', 'CHANGELOG.md', '.claude-plugin/marketplace.json'];
  expect(listed(into).sort()).toEqual([...listed(plugin), ...added].sort());
  for (const path of listed(plugin)) {
    expect(readFileSync(join(into, path)).equals(readFileSync(join(plugin, path))), path).toBe(true);
  }
  expect(statSync(join(into, 'bin/fractary-codex')).mode & 0o777).toBe(0o755);
  expect(existsSync(join(into, 'node_modules'))).toBe(false);
});
