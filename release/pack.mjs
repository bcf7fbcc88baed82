// Packs the plugin as dist/fractary-codex-plugin-VERSION.zip. `claude --plugin-dir FILE.zip` loads it as it is; unpacked,
// its folder is also a marketplace of one plugin: `claude plugin marketplace add FOLDER`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { zip } from './zip.mjs';

const root = join(import.meta.dirname, '..');
const plugin = join(root, 'plugins', 'codex');
const out = resolve(process.argv[2] ?? join(root, 'dist'));

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const marketplace = JSON.parse(readFileSync(join(root, '.claude-plugin', 'marketplace.json'), 'utf8'));
for (const entry of marketplace.plugins) entry.source = './';

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: plugin,
  encoding: 'utf8',
});
const names = [...new Set(listed.split('\0'))].filter((name) => name && existsSync(join(plugin, name)));
const files = [
  ...names.map((name) => ({ name, data: readFileSync(join(plugin, name)) })),
  ...['LICENSE', 'CHANGELOG.md'].map((name) => ({ name, data: readFileSync(join(root, name)) })),
  {
    name: '.claude-plugin/marketplace.json',
    data: Buffer.from(`${JSON.stringify(marketplace, null, 2)}\n`),
  },
];

const file = join(out, `fractary-codex-plugin-${version}.zip`);
mkdirSync(out, { recursive: true });
writeFileSync(
  file,
  // Windows keeps no mode: what begins like a script is one.
  zip(files.map((one) => ({ ...one, executable: one.data.subarray(0, 2).toString() === '#!' }))),
);
console.log(file);
