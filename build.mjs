// Compiles runtime/ into plugins/codex/: one script a command, shared chunks, the configuration's JSON Schema and
// the licenses of what is bundled. `--check` compares with what is committed and writes nothing.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { argv, echo, fs, glob, path } from 'zx';

const root = path.dirname(fileURLToPath(import.meta.url));
const plugin = path.join(root, 'plugins', 'codex');
const scripts = path.join(plugin, 'scripts');

/** Every file in runtime/commands is a script of its name; hooks are programs of their own. */
const commands = (await glob('*.ts', { cwd: path.join(root, 'runtime', 'commands') }))
  .map((name) => path.basename(name, '.ts'))
  .sort();

/**
 * The MCP SDK brings ajv (280 KiB, 40 ms) to check what users answer to a server's questions; ours asks none. Of its
 * transports only stdio is imported, so express, hono and the like stay out by themselves.
 */
const withoutAjv = {
  name: 'without-ajv',
  setup(builder) {
    builder.onLoad({ filter: /@modelcontextprotocol[\\/]sdk[\\/].*ajv-provider\.js$/ }, () => ({
      contents: 'export class AjvJsonSchemaValidator {}\n',
    }));
  },
};

/**
 * SQLite's WebAssembly stands in a file beside the chunk that loads it. The package is CommonJS and looks for it in
 * `__dirname`, which an ES module does not have: it is wrapped into one that knows where it is.
 */
const SQLITE_WASM = 'node-sqlite3-wasm.wasm';
const sqlite = {
  name: 'sqlite',
  setup(builder) {
    builder.onLoad({ filter: /node-sqlite3-wasm[\\/]dist[\\/]node-sqlite3-wasm\.js$/ }, ({ path: file }) => ({
      contents: [
        "import { fileURLToPath } from 'node:url';",
        "import * as crypto_ from 'node:crypto';",
        "import * as fs_ from 'node:fs';",
        "import * as path_ from 'node:path';",
        "const __dirname = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\\\/]$/, '');",
        'const module = { exports: {} };',
        fs.readFileSync(file, 'utf8').replace(/\brequire\("node:(\w+)"\)/g, '$1_'),
        'export default module.exports;',
      ].join('\n'),
    }));
  },
};

/** The script and style of the page that `map` writes, as text: the script compiled for browsers, into one piece. */
const mapPage = {
  name: 'map-page',
  setup(builder) {
    builder.onResolve({ filter: /^map-page:$/ }, ({ path: id }) => ({ path: id, namespace: 'map-page' }));
    builder.onLoad({ filter: /.*/, namespace: 'map-page' }, async () => {
      const folder = path.join(root, 'runtime', 'map', 'page');
      const { outputFiles } = await build({
        entryPoints: [path.join(folder, 'main.ts'), path.join(folder, 'page.css')],
        absWorkingDir: root,
        outdir: folder,
        bundle: true,
        format: 'iife',
        platform: 'browser',
        target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
        charset: 'utf8',
        legalComments: 'none',
        write: false,
      });
      const text = (name) => JSON.stringify(outputFiles.find((file) => file.path.endsWith(name)).text);
      return { contents: `export const script = ${text('.js')};\nexport const style = ${text('.css')};\n` };
    });
  },
};

/**
 * Each file that has to be found and read at the start is felt, and esbuild puts modules into one chunk that the same
 * scripts reach. So what `fetch` loads, which is little more than Node, is wanted by every script as a whole; and what
 * a sync loads besides, which in chunks as they come were 50 files, by every script that wants any of it.
 */
const { inputs } = (
  await build({
    entryPoints: commands.map((name) => fileOf(name)),
    absWorkingDir: root,
    outdir: scripts,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    plugins: [mapPage, sqlite, withoutAjv],
  })
).metafile;
const start = loadedBy(['runtime/cli.ts', fileOf('fetch')]);
const sync = new Set([...loadedBy([fileOf('sync-project')])].filter((file) => !start.has(file)));

function fileOf(name) {
  return `runtime/commands/${name}.ts`;
}

/** All modules that some load at their start, themselves among them. */
function loadedBy(roots) {
  const found = new Set(roots);
  for (const file of found) {
    for (const one of inputs[file]?.imports ?? [])
      if (one.kind === 'import-statement' && !one.external) found.add(one.path);
  }
  return found;
}

/** Statements that import what belongs together, for a script or for a module that is loaded late. */
function together(file) {
  const parts = [start, ...([...loadedBy([file])].some((one) => sync.has(one)) ? [sync] : [])];
  const own = parts.flatMap((part) => [...part]).filter((one) => /^runtime\/(?!commands\/)/.test(one));
  return own.map((one) => `import ${JSON.stringify(`./${one}`)};\n`).join('');
}

const entries = {
  name: 'entries',
  setup(builder) {
    const module = (contents) => ({ contents, resolveDir: root, loader: 'ts' });
    builder.onResolve({ filter: /^entry:/ }, ({ path: id }) => ({ path: id.slice(6), namespace: 'entry' }));
    builder.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: name }) => module(entryOf(name)));
    builder.onResolve({ filter: /^\.\.?\// }, ({ path: id, kind, resolveDir }) => {
      const file = path.relative(root, path.join(resolveDir, id)).replaceAll('\\', '/');
      return kind === 'dynamic-import' && file.startsWith('runtime/')
        ? { path: file, namespace: 'late' }
        : undefined;
    });
    builder.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: file }) =>
      module(`${together(file)}export * from ${JSON.stringify(`./${file}`)};\n`),
    );
  },
};

function entryOf(name) {
  const [isHook, file] = [name.startsWith('hook-'), fileOf(name)];
  const run = isHook
    ? `import { main } from './${file}';\nawait main();\n`
    : `import { main } from './runtime/cli.ts';\nimport { command } from './${file}';\nawait main(command);\n`;
  return together(file) + run;
}

const { outputFiles, metafile } = await build({
  entryPoints: commands.map((name) => ({ in: `entry:${name}`, out: name })),
  absWorkingDir: root,
  outdir: scripts,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  write: false,
  logLevel: 'warning',
  // Its CommonJS, which node takes, needs helpers in one file more.
  alias: { 'fastest-levenshtein': 'fastest-levenshtein/esm/mod.js' },
  plugins: [entries, mapPage, sqlite, withoutAjv],
  // Bundled CommonJS libraries call require; the plain name would clash with an import of theirs.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

const outputs = new Map(outputFiles.map((one) => [one.path, one.text]));
outputs.set(path.join(scripts, 'LICENSES.txt'), licenses(metafile));
outputs.set(
  path.join(scripts, 'chunks', SQLITE_WASM),
  fs.readFileSync(path.join(root, 'node_modules', 'node-sqlite3-wasm', 'dist', SQLITE_WASM)),
);
outputs.set(path.join(scripts, 'completion.json'), await completionTable());
outputs.set(path.join(plugin, 'config.schema.json'), await configSchema());

if (argv.check) await check();
else write();

/** The license texts of all packages whose code is in the scripts. */
function licenses({ inputs }) {
  const folders = new Set();
  for (const input of Object.keys(inputs)) {
    const found = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (found) folders.add(found);
  }
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const file = fs.readdirSync(path.join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file
      ? fs
          .readFileSync(path.join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()
      : `License: ${license}`;
    // zx carries packages of others in its own files, and names them there.
    const others = path.join(root, folder, 'build', '3rd-party-licenses');
    const more = fs.existsSync(others) ? `\n${fs.readFileSync(others, 'utf8').trim()}\n` : '';
    return `${name} ${version}\n\n${text}\n${more}`;
  });
  return `The compiled scripts contain code of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** Made by the schema module itself, so that the file cannot drift from the code. */
async function configSchema() {
  const { configJsonSchema } = await evaluate(
    "export { configJsonSchema } from './project/config-schema.ts';",
  );
  return `${JSON.stringify(configJsonSchema(), null, 2)}\n`;
}

/** Likewise: a command that loaded all others to know their options would make every one of them slower. */
async function completionTable() {
  const names = commands.filter((name) => !name.startsWith('hook-'));
  const imports = names.map((name, i) => `import { command as c${i} } from './commands/${name}.ts';\n`);
  const { table } = await evaluate(
    `${imports.join('')}import { completionTable } from './completion/table.ts';
import { COMMANDS } from './command-list.ts';
const order = COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name);
const offered = [${names.map((_, i) => `c${i}`)}].filter(({ name }) => order.includes(name));
const all = offered.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
export const table = completionTable(all);`,
  );
  return `${JSON.stringify(table)}\n`;
}

/** What a module below runtime/ exports, compiled on its own. */
async function evaluate(contents) {
  const compiled = await build({
    stdin: { contents, resolveDir: path.join(root, 'runtime'), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    packages: 'external',
    plugins: [mapPage],
    absWorkingDir: root,
  });
  const file = path.join(root, 'node_modules', `.evaluated-${process.pid}.mjs`);
  fs.writeFileSync(file, compiled.outputFiles[0].text);
  try {
    return await import(`${pathToFileURL(file)}?${compiled.outputFiles[0].hash}`);
  } finally {
    fs.rmSync(file);
  }
}

function write() {
  fs.emptyDirSync(scripts);
  for (const [file, text] of outputs) fs.outputFileSync(file, text);
  const size = [...outputs.values()].reduce((sum, text) => sum + text.length, 0);
  echo`${commands.length} scripts, ${outputs.size} files, ${Math.round(size / 1024)} KiB`;
}

async function check() {
  const present = (await glob('**', { cwd: scripts, dot: true })).map((name) => path.join(scripts, name));
  const changed = [...outputs].filter(
    ([file, content]) => !fs.existsSync(file) || !fs.readFileSync(file).equals(Buffer.from(content)),
  );
  const stale = [...changed.map(([file]) => file), ...present.filter((file) => !outputs.has(file))];
  for (const file of stale) console.error(`stale: ${path.relative(root, file)}`);
  if (stale.length > 0) {
    console.error('The committed scripts are not what runtime/ compiles to. Run: npm run build');
    process.exitCode = 1;
  } else echo`${outputs.size} compiled files are up to date`;
}
