import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Command } from '../../runtime/command.ts';
import { COMMANDS } from '../../runtime/command-list.ts';
import { command as init } from '../../runtime/commands/init.ts';
import type { Context } from '../../runtime/context.ts';
import { parseArguments } from '../../runtime/output/arguments.ts';
import type { Env } from '../helpers/git.ts';
import { hasGh } from '../helpers/github-api.ts';
import { run } from '../helpers/run.ts';
import { type Acme, WORLDS } from './world.ts';

/*
 * What `--help` and docs/reference/commands.md give as examples. They are run in this process, one after the other in
 * one project: a process for each would take as long as all other pages together.
 */

/** Examples that are not run here. */
const ELSEWHERE: Record<string, string> = {
  'fractary-codex demo': 'README.md',
  'fractary-codex demo --keep /tmp/acme': 'tests/commands/demo.test.ts, in another folder',
  'fractary-codex help': 'docs/troubleshooting.md',
  'fractary-codex sync-project --help': 'docs/troubleshooting.md',
  'cd codex.acme.com && fractary-codex init': 'docs/organization.md',
  'fractary-codex map --open': 'it opens a browser',
  'claude mcp add codex -- fractary-codex mcp': 'no account for that client',
  'eval "$(fractary-codex completion bash)"': 'tests/commands/completion.test.ts',
  'eval "$(fractary-codex completion zsh)"': 'tests/commands/completion.test.ts',
  'fractary-codex completion fish | source': 'tests/commands/completion.test.ts',
};

/** Without the words behind it. */
function plain(example: string): string {
  return example.split(/ {2,}/)[0]!;
}

/** It says all that `init` has to know, and would change a project that has a configuration. */
function namesAll(example: string): boolean {
  return /--org .*--(codex|local)/.test(example);
}

function contextOf({ cwd, env }: Acme): Context {
  const home = env.FRACTARY_CODEX_HOME!;
  return {
    ...{ cwd, env, home, data: home, signal: new AbortController().signal, interactive: false },
    progress: () => {},
    debug: () => {},
    readStdin: async () => '',
  };
}

/** Runs `fractary-codex …`; the result as its `--json` has it, with its text made, too. */
async function call(example: string, context: Context): Promise<unknown> {
  const words = [...example.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
  const [, name = '', ...args] = words;
  if (name === 'map' || args[0] === 'install') return compiled(name, args, context);
  const { command } = (await import(`../../runtime/commands/${name}.ts`)) as { command: Command };
  const parsed = await parseArguments(command, args);
  const result = await command.run(context, parsed);
  const code = command.exitCode?.(result, parsed) ?? 0;
  if (code !== 0) throw new Error(`${example} exits with ${code}: ${command.text(result)}`);
  command.text(result);
  return command.json ? command.json(result, false) : result;
}

/** For what the build makes, or copies: it is not there in the sources. */
async function compiled(name: string, args: string[], { cwd, env }: Context): Promise<void> {
  const { code, stdout, stderr } = await run(name, args, { cwd, env: env as Env, input: '' });
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} exits with ${code}: ${stdout}${stderr}`);
}

describe.skipIf(!hasGh)('every example', () => {
  it.each(init.examples.filter(namesAll).map(plain))('works in a new project: %s', async (example) => {
    await call(example, contextOf(await WORLDS.alone!.make()));
  });

  it('works in a project on GitHub', async () => {
    const at = await WORLDS['project on GitHub']!.make();
    const context = contextOf(at);
    const synced = await call('fractary-codex sync-project', context);
    mkdirSync(join(at.cwd, 'docs'), { recursive: true });
    writeFileSync(join(at.cwd, 'docs/api.md'), '# API\n');
    writeFileSync(join(at.cwd, 'result.json'), JSON.stringify(synced));
    context.readStdin = async () => JSON.stringify(synced);
    const before: Record<string, (example: string) => Promise<unknown>> = {
      'push-codex': async (example) => {
        writeFileSync(join(at.cwd, 'docs/new.md'), `# ${example}\n`);
        await call(example.replace('push', 'commit'), context);
      },
    };
    for (const { name } of COMMANDS.filter(({ hidden }) => !hidden)) {
      const { command } = (await import(`../../runtime/commands/${name}.ts`)) as { command: Command };
      for (const example of command.examples.map(plain)) {
        if (example in ELSEWHERE || (name === 'init' && namesAll(example))) continue;
        await before[example.split(' ')[1]!]?.(example);
        for (const one of example.split(' && ')) await call(one.replace(/^.* \| /, ''), context);
      }
    }
  });
});
