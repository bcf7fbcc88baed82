// Says whether every place that names the version names the same one, and whether the changelog has something to say
// about it. `node release/check.mjs [ROOT]`
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(process.argv[2] ?? join(import.meta.dirname, '..'));
const read = (path) => readFileSync(join(root, path), 'utf8');
const json = (path) => JSON.parse(read(path));

/** The newest section of the changelog. */
const [, newest, said = ''] = /^## (\S+)[^\n]*\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(read('CHANGELOG.md')) ?? [];

const places = [
  ['package.json', json('package.json').version],
  ['package-lock.json', json('package-lock.json').version],
  ['plugins/codex/.claude-plugin/plugin.json', json('plugins/codex/.claude-plugin/plugin.json').version],
  ...json('.claude-plugin/marketplace.json').plugins.map(({ name, version }) => [
    `.claude-plugin/marketplace.json (${name})`,
    version,
  ]),
  ['runtime/version.ts', /VERSION = '([^']+)'/.exec(read('runtime/version.ts'))?.[1]],
  ['CHANGELOG.md', newest],
];

const [, version] = places[0];
const faults = places
  .filter(([, found]) => found !== version)
  .map(([place, found]) => `${place} has version ${found ?? 'none'}, package.json ${version}`);
if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) faults.push(`${version} is no semantic version`);
if (!/^- \S/m.test(said)) faults.push(`CHANGELOG.md lists nothing for users under ${newest}`);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`Version ${version} in ${places.length} places`);
