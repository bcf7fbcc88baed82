import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../runtime/command-list.ts';

const runtime = resolve(import.meta.dirname, '../runtime');

/** From the top down: a file imports its own folder and what stands in lower lines, nothing beside or above. */
const LAYERS = [
  ['cli'],
  ['commands'],
  ['mcp', 'session', 'doctor', 'completion', 'map'],
  ['documents', 'organization', 'workflows'],
  ['sync', 'demo'],
  ['selection', 'codex', 'cache', 'github'],
  ['project'],
  ['git', 'home', 'output'],
  ['reference'],
  ['errors', 'context', 'command', 'command-options', 'command-list', 'version', 'shell'],
];

/** The hook runs before every shell call of a session, so its rules stand alone. */
const ALONE = 'hooks';
const ALONE_IN = 'commands/hook-pre-tool-use.ts';

/**
 * Which properties of `process` may be used where. Everything else reaches a function through its context. The id
 * names temporary files and locks, git's process group is stopped whole, and the demo and the workflows' steps start scripts with the Node that runs them.
 */
const PROCESS: Record<string, RegExp> = {
  'cli.ts': /./,
  'commands/hook-pre-tool-use.ts': /^std(in|out)$/,
  'commands/hook-session-start.ts': /^(std(in|out)|env|platform|cwd|execPath)$/,
  'commands/doctor.ts': /^version$/,
  'commands/map.ts': /^platform$/,
  'commands/mcp.ts': /^std(in|out)$/,
  'home/process.ts': /^kill$/,
  'git/plumbing.ts': /^(kill|platform)$/,
  'home/lock.ts': /^pid$/,
  'home/temporary.ts': /^pid$/,
  'codex/mirror.ts': /^pid$/,
  'cache/store.ts': /^pid$/,
  'cache/replace.ts': /^pid$/,
  'demo/tour.ts': /^execPath$/,
  'workflows/step/run-script.ts': /^execPath$/,
};

const LONGEST = 250;

interface Source {
  /** From `runtime`, e.g. `git/client.ts`. */
  path: string;
  area: string;
  code: string;
  lines: number;
  imports: string[];
}

const sources: Source[] = readdirSync(runtime, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(runtime, file).replaceAll('\\', '/');
    const code = readFileSync(file, 'utf8');
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)];
    return {
      path,
      area: path.includes('/') ? dirname(path).split('/')[0]! : basename(path, '.ts'),
      code: code.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, ''),
      lines: code.split('\n').length - 1,
      imports: imports.map(([, to]) => relative(runtime, resolve(dirname(file), to!)).replaceAll('\\', '/')),
    };
  });

const byPath = new Map(sources.map((source) => [source.path, source]));
const layerOf = (area: string) => LAYERS.findIndex((layer) => layer.includes(area));
const where = (of: Source[]) => of.map(({ path }) => path);

describe('imports', () => {
  it('are all found', () => {
    expect(sources.length).toBeGreaterThan(100);
    const missing = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !byPath.has(to)).map((to) => `${path} → ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('come from folders that the layers know', () => {
    expect(sources.filter(({ area }) => area !== ALONE && layerOf(area) < 0).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('point down only', () => {
    const wrong = sources.flatMap(({ path, area, imports }) =>
      imports
        .filter((to) => {
          const target = byPath.get(to)!.area;
          if (target === area || area === ALONE || target === ALONE) return false;
          const [from, down] = [layerOf(area), layerOf(target)];
          return down < from || (down === from && from !== LAYERS.length - 1);
        })
        .map((to) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of the hook rules stay among themselves, and only the hook has them', () => {
    const wrong = sources.flatMap(({ path, area, imports }) =>
      imports
        .filter((to) => (area === ALONE) !== (byPath.get(to)!.area === ALONE))
        .filter((to) => area === ALONE || path !== ALONE_IN || !to.startsWith(ALONE))
        .map((to) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
    expect(byPath.get(ALONE_IN)!.imports.filter((to) => !to.startsWith(ALONE))).toEqual([]);
  });

  it('form no cycle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (state.get(path) === 'open') cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (state.has(path)) return;
      state.set(path, 'open');
      for (const to of byPath.get(path)!.imports) visit(to, [...trail, path]);
      state.set(path, 'done');
    };
    for (const { path } of sources) visit(path, []);
    expect(cycles).toEqual([]);
  });
});

describe('files', () => {
  it('are no barrels', () => {
    const barrels = sources.filter(({ code }) => {
      const rest = code.replace(/^\s*(?:export|import)\s[^;]*?\sfrom\s*['"][^'"]+['"];?/gm, '');
      return rest.trim() === '';
    });
    expect(where(barrels)).toEqual([]);
  });

  it('stand in no folder for everything', () => {
    expect(
      where(sources.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path))),
    ).toEqual([]);
  });

  it(`have at most ${LONGEST} lines`, () => {
    expect(where(sources.filter(({ lines }) => lines > LONGEST))).toEqual([]);
  });

  it('leave the process to the outermost layer', () => {
    const wrong = sources.flatMap(({ path, code }) =>
      [...code.matchAll(/(?<![\w.'"/-])process\s*(?:\.\s*(\w+)|\[)/g)]
        .filter(([, property]) => !PROCESS[path]?.test(property ?? ''))
        .map(([used]) => `${path}: ${used}`),
    );
    expect(wrong).toEqual([]);
    expect(where(sources.filter(({ code }) => /['"](?:node:)?process['"]/.test(code)))).toEqual([]);
  });

  it('print nothing by themselves', () => {
    expect(where(sources.filter(({ code }) => /(?<![\w.])console\b/.test(code)))).toEqual([]);
  });
});

describe('commands', () => {
  it('are listed, every one, and nothing else is', () => {
    const files = sources
      .filter(({ area }) => area === 'commands')
      .map(({ path }) => basename(path, '.ts'))
      .filter((name) => !name.startsWith('hook-'));
    expect(COMMANDS.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it('are each named for their file', () => {
    const wrong = sources.filter(
      ({ path, area, code }) =>
        area === 'commands' &&
        !path.includes('/hook-') &&
        !code.includes(`name: '${basename(path, '.ts')}',\n  positionals`),
    );
    expect(where(wrong)).toEqual([]);
  });
});
