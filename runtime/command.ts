import type { Context } from './context.ts';

/** One option of a command, as `--help` shows it. */
export interface OptionSpec {
  type: 'string' | 'boolean';
  /** May be given more than once. */
  multiple?: boolean;
  /** The value may be left out, where the end or another option follows; it is empty then. */
  optional?: boolean;
  /** What stands for the value in the help, e.g. `NAME`. */
  value?: string;
  /** What the shell offers for the value. */
  offers?: Offer;
  description: string;
}

/** What a shell's completion offers: names of environments, files, or these words. */
export type Offer = 'environments' | 'files' | readonly string[];

export type OptionTable = Record<string, OptionSpec>;

type Value<S extends OptionSpec> = S['type'] extends 'boolean'
  ? boolean | undefined
  : S['multiple'] extends true
    ? string[] | undefined
    : string | undefined;

/** The parsed options of a table. */
export type Options<T extends OptionTable> = { [K in keyof T]?: Value<T[K]> };

export interface Arguments<T extends OptionTable> {
  options: Options<T>;
  positionals: string[];
}

/** A command: how it is called, what it does, and how its result reads. One file in `commands/` each; its summary stands in `command-list.ts`. */
export interface Command<T extends OptionTable = OptionTable, R = unknown> {
  name: string;
  /** What stands after the name, e.g. `[PROJECT]`; empty where nothing does. */
  positionals: { label: string; most: number; offers?: Offer };
  options: T;
  examples: string[];
  /** For `help`, which answers whoever typed something else: no option is wrong there, `--help` least of all. */
  lenient?: boolean;
  run: (context: Context, args: Arguments<T>) => Promise<R>;
  /** The result as people read it; bytes where it is a document, which comes out as it is. */
  text: (result: R) => string | Uint8Array | Promise<string | Uint8Array>;
  /** What goes to stderr beside it, where the text has no room for it. */
  warnings?: (result: R) => readonly string[];
  /** 0 unless given. */
  exitCode?: (result: R, args: Arguments<T>) => number;
  /** The document of `--json`, with long lists cut for `--summary`; the result itself unless given. */
  json?: (result: R, summary: boolean) => unknown;
}

/** Keeps the option table's type for `run`. */
export function defineCommand<T extends OptionTable, R>(command: Command<T, R>): Command<T, R> {
  return command;
}

/** Options every command has. */
export const COMMON_OPTIONS = {
  json: { type: 'boolean', description: 'print one JSON document on stdout' },
  quiet: { type: 'boolean', description: 'no progress on stderr' },
  verbose: { type: 'boolean', description: 'show the git calls on stderr' },
  help: { type: 'boolean', description: 'show this help' },
  version: { type: 'boolean', description: 'show the version' },
} as const satisfies OptionTable;
