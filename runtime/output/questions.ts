import type { Readable } from 'node:stream';
import { interrupted } from '../errors.ts';

export interface Questions {
  /** Puts a question and waits for a line; null where the input is at its end. @throws INTERRUPTED */
  ask: (question: string) => Promise<string | null>;
  /** Lets go of the input: until then the program does not end. */
  close: () => void;
}

/** Questions to the person at a terminal. The input is not touched before the first one. */
export function questions(
  input: () => Readable,
  write: (text: string) => void,
  signal: AbortSignal,
): Questions {
  let lines: AsyncIterator<string> | undefined;
  let close = () => {};
  return {
    async ask(question) {
      if (!lines) {
        const { createInterface } = await import('node:readline');
        // The terminal keeps its own line editing, and Ctrl-C its meaning.
        const reader = createInterface({ input: input(), terminal: false, signal });
        lines = reader[Symbol.asyncIterator]();
        close = () => reader.close();
      }
      write(question);
      const { value, done } = await lines.next();
      if (signal.aborted) throw interrupted();
      return done ? null : value;
    },
    close: () => close(),
  };
}
