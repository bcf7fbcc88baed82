import { runCommand } from '../helpers/process.ts';
import { type Block, commandsOf, type Typed } from './pages.ts';
import type { Place } from './world.ts';

/** What a page says is typed in one place, one command after the other. */
export interface Session {
  page: string;
  world: string;
  blocks: Block[];
}

/** The sessions of a page: blocks that are run, from one `<!-- world: NAME -->` to the next. */
export function sessionsOf(page: string, blocks: readonly Block[]): Session[] {
  const sessions = new Map<number, Session>();
  for (const block of blocks.filter(isTyped)) {
    if (block.notRun !== null) continue;
    if (block.world === null)
      throw new Error(`${page}:${block.line} names no world and is not marked "not run"`);
    const session = sessions.get(block.session) ?? { page, world: block.world, blocks: [] };
    session.blocks.push(block);
    sessions.set(block.session, session);
  }
  return [...sessions.values()];
}

export function isTyped({ language }: Block): boolean {
  return language === 'sh' || language === 'console';
}

/**
 * Types blocks into one shell. Throws where a command exits otherwise than the page says, and where its output is
 * not what the page shows: those lines, in this order, `…` standing for anything.
 */
export async function typeSession(
  { page, blocks }: Pick<Session, 'page' | 'blocks'>,
  { cwd, env }: Place,
): Promise<void> {
  const commands = blocks.flatMap((block) => {
    const typed = commandsOf(block);
    return typed.map((one, i) => ({ ...one, exits: i === typed.length - 1 ? block.exits : 0 }));
  });
  const script = commands.map(lineOf).join('\n');
  const { code, stdout, stderr } = await runCommand('bash', ['-c', script], {
    cwd,
    env,
    input: '',
    timeoutMs: 100_000,
  });
  const outputs = new Map(
    stdout
      .split(/^::(?=\d+$)/m)
      .slice(1)
      .map((part) => [Number.parseInt(part, 10), part.replace(/^\d+\n/, '')] as const),
  );
  const [last] = [...outputs.keys()].slice(-1);
  if (code !== 0) throw new Error(`${page}:${last} failed\n${outputs.get(last!)}\n${stderr}`);
  for (const typed of commands) checkOutput(page, typed, outputs.get(typed.line) ?? '');
}

/** One command, so that the shell says where it is and stops where it went otherwise than it should. */
function lineOf({ line, command, exits }: Typed & { exits: number }): string {
  const expected = exits === 0 ? `|| exit 1` : `; [ $? = ${exits} ] || exit 1`;
  return `echo; echo ::${line}\n${withoutComment(command)} ${expected}`;
}

/** A comment would swallow what stands behind the command. */
export function withoutComment(command: string): string {
  return command.replace(/\s+# .*$/, '');
}

function checkOutput(page: string, { line, command, shown }: Typed, output: string): void {
  const lines = output.split('\n');
  let at = 0;
  for (const one of shown.filter((text) => text.trim() !== '' && text.trim() !== '…')) {
    const pattern = new RegExp(`^${one.split('…').map(escaped).join('.*')}$`);
    const found = lines.findIndex((text, i) => i >= at && pattern.test(text.trimEnd()));
    if (found < 0) throw new Error(`${page}:${line} \`${command}\` does not print "${one}":\n${output}`);
    at = found + 1;
  }
}

function escaped(text: string): string {
  return text.trimEnd().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
