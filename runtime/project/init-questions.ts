import { isCodexError } from '../errors.ts';
import type { InitPlan } from './init.ts';
import type { InitOptions } from './init-detect.ts';
import type { Missing } from './init-names.ts';

/** Puts a question to a person; null where there is no answer any more. */
export type Ask = (question: string) => Promise<string | null>;

const QUESTIONS: Record<Missing, string> = {
  org: 'Organization, as in its address on the server: ',
  codex: 'Codex repository, as a name, URL or path: ',
  project: 'Name of this project: ',
};

/**
 * Plans `init` with a person at hand: what nothing tells is asked for, and again while the answer cannot be used.
 * An empty answer gives up.
 * @throws what `plan` throws, where no answer would help or none came
 */
export async function planWithAnswers(
  options: InitOptions,
  plan: (options: InitOptions) => Promise<InitPlan>,
  ask: Ask,
): Promise<InitPlan> {
  const known = { ...options };
  const answered = new Set<Missing>();
  for (let open: Missing | undefined; ; ) {
    try {
      return await plan(known);
    } catch (error) {
      if (!isCodexError(error, 'INVALID_ARGUMENT')) throw error;
      const missing = error.extra.missing as Missing | undefined;
      const again = missing ?? (open !== undefined && answered.has(open) ? open : undefined);
      if (again === undefined) throw error;
      open = again;
      const answer = (await ask(`${error.message}\n${QUESTIONS[open]}`))?.trim();
      if (!answer) throw error;
      known[open] = answer;
      answered.add(open);
    }
  }
}

/** Whether a person agrees that values are replaced. */
export async function agrees(ask: Ask, lines: readonly string[]): Promise<boolean> {
  const answer = await ask(`${lines.join('\n')}\nReplace ${lines.length === 1 ? 'it' : 'them'}? [y/N] `);
  return /^y(es)?$/i.test(answer?.trim() ?? '');
}
