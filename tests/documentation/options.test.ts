import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Command } from '../../runtime/command.ts';
import { COMMANDS } from '../../runtime/command-list.ts';
import { parseArguments } from '../../runtime/output/arguments.ts';
import { rootDir } from '../helpers/run.ts';
import { blocksOf, commandsOf, inlineCommands, PAGES, readPage } from './pages.ts';
import { isTyped, withoutComment } from './session.ts';

const commands = new Map<string, Command>();
for (const { name } of COMMANDS) {
  commands.set(name, (await import(`../../runtime/commands/${name}.ts`)).command);
}

/** Every call of ours in a page: in running text, in blocks that are typed, and in those that only show. */
function callsIn(page: string): string[] {
  const blocks = blocksOf(readPage(page));
  const typed = blocks.filter(isTyped).flatMap((block) => commandsOf(block).map(({ command }) => command));
  const shown = blocks.filter(({ language }) => language === 'text').flatMap(({ text }) => text.split('\n'));
  return [...inlineCommands(readPage(page)), ...typed, ...shown];
}

/** Words as a shell reads them; what follows a comment, a pipe, or two spaces with prose after them, is none of ours. */
function wordsOf(call: string): string[] {
  const [plain] = withoutComment(call).split(/ \| | && | {2,}(?!-)/);
  return [...plain!.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c!);
}

it.each(PAGES)('%s names only commands and options that there are', async (page) => {
  for (const call of callsIn(page)) {
    const ours = /(?:^|\$\(|[\s=])fractary-codex ([a-z][^)]*)/.exec(call)?.[1];
    const inClient = /^\/fractary-codex:([a-z][\s\S]*)/.exec(call)?.[1];
    const [name = '', ...args] = wordsOf(ours ?? inClient ?? '');
    if (name === '' || (ours === undefined && inClient === undefined)) continue;
    if (inClient !== undefined) {
      expect(existsSync(join(rootDir, 'plugins/codex/commands', `${name}.md`)), call).toBe(true);
    }
    const command = commands.get(name);
    expect(command, `${page}: ${call}`).toBeDefined();
    const known = args.filter((word) => !/^\[.*\]$|^…$/.test(word));
    await expect(parseArguments(command!, known), `${page}: ${call}`).resolves.toBeDefined();
  }
});

it('the README names every command that people type', () => {
  const text = readPage('README.md');
  const missing = COMMANDS.filter(({ step, hidden, name }) => !step && !hidden && name !== 'help')
    .map(({ name }) => name)
    .filter((name) => !new RegExp(`[\` ]${name}[\` ]`).test(text));
  expect(missing).toEqual([]);
});
