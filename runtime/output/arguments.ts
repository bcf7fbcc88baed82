import { parseArgs } from 'node:util';
import { type Arguments, COMMON_OPTIONS, type Command, type OptionTable } from '../command.ts';
import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';

/**
 * Reads the command line. Options are taken by their full names alone, and an option that wants a value never
 * takes the next option for it. Throws `INVALID_ARGUMENT`, naming the nearest option there is.
 */
export async function parseArguments<T extends OptionTable>(
  command: Command<T, unknown>,
  argv: readonly string[],
): Promise<Arguments<T & typeof COMMON_OPTIONS>> {
  const table: OptionTable = { ...command.options, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: withEmptyValues(argv, table),
      options: Object.fromEntries(
        Object.entries(table).map(([name, { type, multiple }]) => [
          name,
          { type, multiple: multiple ?? false },
        ]),
      ),
      allowPositionals: true,
      strict: !command.lenient,
    });
    if (positionals.length > command.positionals.most) {
      throw invalid(
        command.name,
        `${shown(positionals[command.positionals.most]!)} is one argument too many`,
      );
    }
    return { options: values as never, positionals };
  } catch (error) {
    if (error instanceof CodexError || !(error instanceof TypeError)) throw error;
    throw await explain(command.name, table, error);
  }
}

/** `parseArgs` knows no value that may be left out: where none follows, an empty one is given. */
function withEmptyValues(argv: readonly string[], table: OptionTable): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  return argv.map((word, i) => {
    const optional = i < end && word.startsWith('--') && table[word.slice(2)]?.optional;
    return optional && (argv[i + 1] ?? '-').startsWith('-') ? `${word}=` : word;
  });
}

async function explain(name: string, table: OptionTable, error: TypeError): Promise<CodexError> {
  const unknown = /Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown === undefined) return invalid(name, error.message.split('\n')[0]!.replace(/\.$/, ''));
  const { nearest } = await import('./nearest.ts');
  const near = nearest(
    unknown,
    Object.keys(table).map((option) => `--${option}`),
  );
  return invalid(name, `${name} has no option ${unknown}`, near ? `Did you mean ${near}?` : undefined);
}

function invalid(name: string, sentence: string, hint?: string): CodexError {
  const help = `See what there is: fractary-codex ${name} --help`;
  return new CodexError('INVALID_ARGUMENT', sentence, {
    phase: 'validate',
    fixes: hint ? [hint, help] : [help],
  });
}
