import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootDir } from '../helpers/run.ts';

/** A fenced block of a page, and what the HTML comments right before it say. */
export interface Block {
  /** Number of its first line of text, from one. */
  line: number;
  language: string;
  text: string;
  /** Why it is not run; null: it is. */
  notRun: string | null;
  /** The exit code of its last command. */
  exits: number;
  /** Named by the last `<!-- world: NAME -->` above it. */
  world: string | null;
  /** Counts these comments: blocks of one session share it. */
  session: number;
}

/** Every page that people read, from the root of the repository. */
export const PAGES = ['README.md', 'AGENTS.md', 'CHANGELOG.md', 'SECURITY.md', ...pagesIn('docs')].sort();

function pagesIn(folder: string): string[] {
  const names = readdirSync(join(rootDir, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

export function readPage(page: string): string {
  return readFileSync(join(rootDir, page), 'utf8').replaceAll('\r\n', '\n');
}

/** All fenced blocks of a page, in order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let [world, session, notRun, exits] = [null, 0, null, 0] as [string | null, number, string | null, number];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const [, name, value = ''] = /^<!-- (world|not run|exits): (.*) -->$/.exec(lines[at]!) ?? [];
    if (name === 'world') [world, session] = [value, session + 1];
    else if (name === 'not run') notRun = value;
    else if (name === 'exits') exits = Number(value);
    const fence = /^```(\w*)$/.exec(lines[at]!);
    if (!fence) continue;
    const end = lines.indexOf('```', at + 1);
    const block = { line: at + 2, language: fence[1]!, text: lines.slice(at + 1, end).join('\n') };
    blocks.push({ ...block, notRun, exits, world, session });
    [notRun, exits, at] = [null, 0, end];
  }
  return blocks;
}

/** A command of a block: its line in the page, what is typed, and the output that the page shows. */
export interface Typed {
  line: number;
  command: string;
  shown: string[];
}

/** What is typed in a `sh` block, or after `$ ` in a `console` block; a line may go on after a backslash. */
export function commandsOf({ language, text, line: first }: Block): Typed[] {
  const typed: Typed[] = [];
  const isConsole = language === 'console';
  text.split('\n').forEach((line, i) => {
    const last = typed.at(-1);
    if (last?.command.endsWith('\\')) last.command = `${last.command.slice(0, -1)}${line.trim()}`;
    else if (isConsole && !line.startsWith('$ ')) last?.shown.push(line);
    else if (line.trim() !== '' && !line.startsWith('#')) {
      typed.push({ line: first + i, command: line.replace(/^\$ /, ''), shown: [] });
    }
  });
  return typed;
}

/** Commands in running text: `fractary-codex …`, not those with `…` or words to replace in them. */
export function inlineCommands(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const spans = [...prose.matchAll(/`(fractary-codex [^`]+)`/g)].map(([, one]) => one!.replace(/\\\|/g, '|'));
  const indented = [...prose.matchAll(/^ {4}(fractary-codex .*)$/gm)].map(([, one]) => one!);
  return [...spans, ...indented];
}

/** Targets of links and pictures that are files of this repository. */
export function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!).filter((to) => !/^[a-z]+:/.test(to));
}

/** The anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(text: string): Set<string> {
  const headings = text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, title]) =>
      title!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
