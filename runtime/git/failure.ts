import { CodexError } from '../errors.ts';
import type { GitOutput } from './client.ts';
import { type Attempt, doctor, FULL, lastWords, RULES, SILENCE } from './failure-rules.ts';

/** Turns what git said into one of our errors; the one place where git's texts are read. */
export function gitFailure(output: GitOutput, attempt: Attempt): CodexError {
  // A server's words may hold what would move a terminal's cursor.
  const text = `${output.stderr}\n${output.stdout}`.replace(/[\x00-\x08\x0b-\x1f\x7f]+/g, ' ');
  const timeout = RULES.find((rule) => rule.code === 'TIMEOUT')!;
  const rule = output.timedOut ? timeout : RULES.find(({ pattern }) => pattern.test(text));
  if (!rule) {
    return new CodexError('NETWORK', `git could not ${attempt.action} ${attempt.url}: ${lastWords(text)}`, {
      fixes: [doctor],
      cause: text,
    });
  }
  return new CodexError(rule.code, rule.sentence(attempt, text), { fixes: rule.fixes(attempt), cause: text });
}

/** A failure that may be gone a moment later: the server answered badly or hung up. Silence was waited for already. */
export function isTransient(output: GitOutput): boolean {
  if (output.timedOut || SILENCE.test(output.stderr)) return false;
  return /Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|Connection reset|returned error: (5\d\d|429)/i.test(
    output.stderr,
  );
}

/** Another process of ours held one of git's short locks, or moved the ref first: trying again is enough. */
export function isLockRace(output: GitOutput): boolean {
  return /cannot lock ref|shallow file has changed|\.lock'?: File exists|Unable to create '.*\.lock'/i.test(
    output.stderr,
  );
}

/** The branch moved since we looked at it. */
export function isMoved(output: GitOutput): boolean {
  const text = `${output.stderr}\n${output.stdout}`;
  return /\[rejected\].*\((fetch first|non-fast-forward|stale info)\)|\(failed to update ref\)|cannot lock ref|incorrect old value|reference already exists/i.test(
    text,
  );
}

/** The server let us in to push, and there was nothing that could be. */
export function isNothingToPush(output: GitOutput): boolean {
  return output.code === 0 || /No refs in common and none specified; doing nothing/.test(output.stderr);
}

/** A fetch by patterns alone found no branch that they fit; given a depth, git says that with a status and no word. */
export function isNothingToFetch(output: GitOutput): boolean {
  return output.code === 1 && output.stderr.trim() === '';
}

/** A push walked into objects that are not here. */
export function isObjectMissing(output: GitOutput): boolean {
  return /bad tree object|unable to read (tree|[0-9a-f]{40})|missing (blob|tree)|unable to parse object/i.test(
    output.stderr,
  );
}

/** The id of an object that the other side's own history names and that it does not have; null for any other failure. */
export function lackedByServer({ stderr }: GitOutput): string | null {
  const said =
    /not our ref ([0-9a-f]{40})|^remote: .*(?:bad (?:tree )?object|unable to read|missing (?:blob|tree)(?: object)?|not a tree)[^0-9a-f]*([0-9a-f]{40})/im.exec(
      stderr,
    );
  return said?.[1] ?? said?.[2] ?? null;
}

/** The server cannot filter, or refuses ids that no branch names. */
export function isFilterRefusal(output: GitOutput): boolean {
  return /unadvertised object|filtering not recognized|not our ref|filter.*(not supported|invalid|denied)|does not support.*filter/i.test(
    output.stderr,
  );
}

/** The repository on this machine is damaged: it can be thrown away and made anew. What a full disk breaks is not. */
export function isCorruption(text: string): boolean {
  if (FULL.test(text)) return false;
  return /not a git repository|bad object|object file .* is empty|loose object .* (is )?corrupt|inflate|packfile .* (cannot be accessed|does not match)|unable to read|missing (blob|tree|commit)|bad tree|invalid sha1 pointer|bad config|Could not read [0-9a-f]{40}|index-pack failed|did not send all necessary|git cat-file stopped|a tree object is cut off|invalid index-pack|unresolved delta|has a bad|bad shallow line|corrupt/i.test(
    text,
  );
}
