import { isatty } from 'node:tty';
import type { Command, OptionTable } from './command.ts';
import type { Context } from './context.ts';
import { CodexError, interrupted } from './errors.ts';
import { dataDirectory, homeDirectory } from './home/location.ts';
import { parseArguments } from './output/arguments.ts';
import { asCodexError, failureDocument, failureText } from './output/failure.ts';
import { type Progress, progress } from './output/progress.ts';
import { questions } from './output/questions.ts';
import { printable, visible } from './output/wording.ts';
import { VERSION } from './version.ts';

/**
 * Runs one command as a program: the only place that reads the environment, prints, catches and sets the exit
 * code.
 */
export async function main<T extends OptionTable, R>(command: Command<T, R>): Promise<void> {
  const argv = process.argv.slice(2);
  process.stdout.on('error', ignoreClosedPipe);
  const controller = new AbortController();
  const live = progress(
    { write: tell, isTTY: isatty(2) },
    // Claude Code merges both streams, so a summary for an agent comes without progress, too.
    argv.includes('--quiet') || argv.includes('--summary'),
  );
  const stop = () => {
    // Asked twice, the user means it: what is left behind the next run sweeps.
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const person = questions(() => process.stdin, tell, controller.signal);
  const ask = (question: string) => {
    live.end();
    return person.ask(question);
  };
  try {
    const context = contextFor(argv, controller.signal, live);
    const asks = context.interactive && !argv.includes('--json') && !argv.includes('--quiet');
    process.exitCode = await execute(command, argv, asks ? { ...context, ask } : context, live);
  } catch (error) {
    live.end();
    process.exitCode = fail(command.name, argv, error, controller.signal);
  } finally {
    // The signals stay caught: one that comes now would take the exit code of an answer that is given.
    person.close();
  }
}

async function execute<T extends OptionTable, R>(
  command: Command<T, R>,
  argv: readonly string[],
  context: Context,
  live: Progress,
): Promise<number> {
  if (!command.lenient && (argv.includes('--help') || argv.includes('-h'))) {
    const { helpText } = await import('./output/help.ts');
    process.stdout.write(helpText(command as unknown as Command));
    return 0;
  }
  if (argv.includes('--version')) {
    process.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const args = await parseArguments(command as unknown as Command<T, unknown>, argv);
  const result = await command.run(context, args as never);
  live.end();
  const options = args.options as Record<string, unknown>;
  if (options.json) {
    const shown = command.json ? command.json(result, options.summary === true) : result;
    // For an agent, who pays for every space.
    process.stdout.write(`${JSON.stringify(shown, null, options.summary ? 0 : 2)}\n`);
  } else {
    for (const warning of command.warnings?.(result) ?? []) tell(`⚠ ${visible(warning)}\n`);
    const text = await command.text(result);
    process.stdout.write(typeof text === 'string' ? printable(text) : text);
  }
  return command.exitCode?.(result, args as never) ?? 0;
}

function contextFor(argv: readonly string[], signal: AbortSignal, live: Progress): Context {
  const verbose = argv.includes('--verbose') && !argv.includes('--quiet');
  return {
    cwd: workingDirectory(),
    env: process.env,
    home: homeDirectory(process.env, process.platform),
    data: dataDirectory(process.env, process.platform),
    signal,
    progress: live.say,
    debug: verbose ? (line) => tell(`  ${printable(line)}\n`) : () => {},
    readStdin: () => readStdin(signal),
    interactive: isatty(0) && isatty(2),
  };
}

let isStderrOpen = false;

/** Writes to stderr, which a run that says nothing does not open: that takes a millisecond. */
function tell(text: string): void {
  if (!isStderrOpen) process.stderr.on('error', ignoreClosedPipe);
  isStderrOpen = true;
  process.stderr.write(text);
}

/** That of the shell where it was removed in the meantime: what needs it then says that it is gone. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    // Libraries ask for it, too.
    process.chdir('/');
    return process.env.PWD || '/';
  }
}

async function readStdin(signal: AbortSignal): Promise<string> {
  const [{ addAbortSignal }, { text }] = await Promise.all([
    import('node:stream'),
    import('node:stream/consumers'),
  ]);
  return text(addAbortSignal(signal, process.stdin));
}

function fail(operation: string, argv: readonly string[], thrown: unknown, signal: AbortSignal): number {
  const error = signal.aborted && !(thrown instanceof CodexError) ? interrupted() : asCodexError(thrown);
  if (argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(failureDocument(operation, error), null, 2)}\n`);
  } else tell(printable(failureText(error)));
  if (argv.includes('--verbose')) {
    // A string is what git said.
    const { cause } = error;
    if (typeof cause === 'string') tell(`${printable(cause.trim())}\n`);
    else if (cause instanceof Error) tell(`${printable(String(cause.stack))}\n`);
  }
  return error.exitCode;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
