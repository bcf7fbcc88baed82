import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import glob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const plugin = join(root, 'plugins/codex');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const find = (pattern: string) => glob.sync(pattern, { cwd: plugin, onlyFiles: false, dot: true }).sort();

const commands = find('commands/*.md');
const agents = find('agents/*.md');
const skills = find('skills/*/SKILL.md');
const scripts = find('scripts/*.mjs')
  .map((path) => basename(path, '.mjs'))
  .filter((name) => /^[a-z-]+$/.test(name) && !name.startsWith('hook-'));
const nameOf = (path: string) => basename(path.startsWith('skills/') ? dirname(path) : path, '.md');

interface Page {
  meta: Record<string, unknown>;
  body: string;
}

/** A Markdown file's front matter and the rest of it; throws where there is none or it is no YAML. */
function read(path: string): Page {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(plugin, path), 'utf8')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${path} has no front matter`);
  return { meta: parse(head), body };
}

/** All sources: a field that a page names must stand there. */
const sources = glob
  .sync('runtime/**/*.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

const optionsOf = new Map<string, string[]>();

/** Every option that a script's own `--help` names. */
function options(script: string): string[] {
  const known = optionsOf.get(script);
  if (known) return known;
  const path = join(plugin, 'scripts', `${script}.mjs`);
  const { stdout } = spawnSync(process.execPath, [path, '--help'], {
    encoding: 'utf8',
    timeout: 10_000,
    input: '',
  });
  const found = flagsIn(stdout ?? '');
  optionsOf.set(script, found);
  return found;
}

function flagsIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [])];
}

/** Each `fractary-codex SCRIPT …` of a text: the script, and the options given to it on that line. */
function callsIn(text: string): { script: string; flags: string[] }[] {
  const calls = text.matchAll(/(?<![\w:/-])fractary-codex ([a-z][a-z-]*)([^`\n]*)/g);
  return [...calls].map(([, script = '', rest = '']) => ({ script, flags: flagsIn(rest) }));
}

it('is where the marketplace says, under the name of its manifest', () => {
  const [entry] = readJson('.claude-plugin/marketplace.json').plugins;
  expect(resolve(root, entry.source)).toBe(plugin);
  expect(entry.name).toBe(readJson('plugins/codex/.claude-plugin/plugin.json').name);
});

it('gives no two entries one name', () => {
  const names = [...commands, ...skills].map(nameOf);
  expect(new Set(names).size).toBe(names.length);
});

it('has a SKILL.md in every folder of skills', () => {
  expect(find('skills/*').map((folder) => `${folder}/SKILL.md`)).toEqual(skills);
});

describe.each([...commands, ...agents, ...skills])('%s', (path) => {
  const { meta, body } = read(path);
  const text = `${meta['argument-hint'] ?? ''}\n${body}`;

  it('is short, and described in a line', () => {
    const lines = body.split('\n').length;
    expect(lines).toBeLessThan(path.startsWith('skills/') ? 120 : 50);
    expect(meta.description).toEqual(expect.stringMatching(/^.{20,250}$/));
  });

  it('is named for its file', () => {
    if (path.startsWith('commands/')) expect(meta.name).toBeUndefined();
    else expect(meta.name).toBe(nameOf(path));
  });

  it('names scripts that exist, and only options that they have', () => {
    for (const { script, flags } of callsIn(text)) {
      expect(scripts).toContain(script);
      expect(options(script)).toEqual(expect.arrayContaining(flags));
    }
    expect(scripts.flatMap(options)).toEqual(expect.arrayContaining(flagsIn(text)));
  });

  it('names skills and paths that exist', () => {
    const named = [...text.matchAll(/`fractary-codex:([a-z-]+)`/g)].map((match) => match[1] ?? '');
    const preloaded = ((meta.skills as string[] | undefined) ?? []).map((skill) =>
      skill.replace('fractary-codex:', ''),
    );
    expect([...commands, ...agents, ...skills].map(nameOf)).toEqual(
      expect.arrayContaining([...named, ...preloaded]),
    );
    const paths = [...text.matchAll(/\$\{CLAUDE_PLUGIN_ROOT\}\/([\w./-]+)|\]\((?!https?:)([^)#]+)/g)];
    for (const [, inPlugin, linked] of paths) {
      const target = inPlugin ? join(plugin, inPlugin) : join(plugin, dirname(path), linked ?? '');
      expect(existsSync(target), target).toBe(true);
    }
  });

  it('names fields that results have', () => {
    const fields = [...body.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map((match) => match[1] ?? '');
    expect(fields.filter((field) => !sources.includes(field))).toEqual([]);
  });

  it('never hands what a user typed to a shell', () => {
    expect(body.split('\n').filter((line) => /!`/.test(line) && /\$(ARGUMENTS|\d)/.test(line))).toEqual([]);
  });
});

describe.each(commands)('%s', (path) => {
  const { meta, body } = read(path);

  const grants = String(meta['allowed-tools']).split(', ');

  it('costs nothing until it is typed, and may run our launcher alone', () => {
    expect(meta['disable-model-invocation']).toBe(true);
    for (const grant of grants) expect(grant).toMatch(/^Bash\(fractary-codex(?: [a-z -]+)?(?::\*)?\)$/);
  });

  it('may only look where it is forked: the client asks nobody there, whatever the hook says', () => {
    if (meta.context !== 'fork') return;
    for (const grant of grants) expect(grant).toMatch(/ --dry-run:\*\)$/);
  });

  it('may call what it tells the model to call', () => {
    const granted = (call: string) =>
      grants.some((grant) => {
        const [, start = '', open] = /^Bash\((.*?)(:\*)?\)$/.exec(grant) ?? [];
        return call === start || (open !== undefined && call.startsWith(`${start} `));
      });
    const blocks = body.split('\n').filter((line) => /^ {4}fractary-codex /.test(line));
    for (const line of blocks) expect(granted(line.trim()), line).toBe(true);
  });

  it('hints at options of the script of its name', () => {
    const hinted = flagsIn(String(meta['argument-hint'] ?? ''));
    expect(options(nameOf(path))).toEqual(expect.arrayContaining(hinted));
  });
});

it('runs hooks that exist', () => {
  const { hooks } = readJson('plugins/codex/hooks/hooks.json');
  const entries = Object.values(hooks).flat() as { matcher?: string; hooks: { command: string }[] }[];
  for (const { command } of entries.flatMap((entry) => entry.hooks)) {
    const [, launcher, script] = /^"\$\{CLAUDE_PLUGIN_ROOT\}\/([\w/-]+)" ([a-z-]+)$/.exec(command) ?? [];
    expect(existsSync(join(plugin, launcher ?? '?')), command).toBe(true);
    expect(existsSync(join(plugin, 'scripts', `${script}.mjs`)), command).toBe(true);
  }
});
