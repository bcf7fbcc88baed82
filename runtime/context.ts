/**
 * What a command may know of the world outside: the outermost layer reads it once and hands it down, so that
 * nothing below touches `process`.
 */
export interface Context {
  /** Where the user stands. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** FRACTARY_CODEX_HOME or its default: mirrors, locks and temporary files live here. */
  home: string;
  /** Where things are kept that exist nowhere else, such as a codex made by `init --local`. */
  data: string;
  /** Aborted by SIGINT and SIGTERM. */
  signal: AbortSignal;
  /** Says what is going on, for people; never part of a result. */
  progress: (line: string) => void;
  /** Detail for `--verbose`. */
  debug: (line: string) => void;
  /** All of standard input, for commands that take a document there. */
  readStdin: () => Promise<string>;
  /** Whether somebody could answer a question of ssh or git. */
  interactive: boolean;
  /** Puts a question to the person at the terminal; null where no answer comes. Absent where nobody is there. */
  ask?: (question: string) => Promise<string | null>;
}
