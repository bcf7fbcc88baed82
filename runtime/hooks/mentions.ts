const NAME = 'fractary-codex';

/** Scripts of ours that could be handed to node without the launcher: those whose names nobody else uses. */
const SCRIPT =
  /\b(?:sync-(?:project|org)|(?:clone|commit|push)-codex|plan-sync|(?:setup|update)-cache-\w+|cache-(?:list|clear|health|metrics)|validate-(?:refs|sync)|hook-pre-tool-use)\.mjs/;

/** A script of any name in a folder of ours. */
const SCRIPT_IN_FOLDER = /codex[^/]{0,99}\/(?:[^/]{1,99}\/)?scripts\/[^/]*\.mjs/;

const QUOTING = /['"`\\]/g;

/** Fewer letters than these in a pattern such as `*codex*` say too little about what it was meant to find. */
const LETTERS_THAT_TELL = 6;

/** Nested expansions are replaced from the inside, no deeper: the time must not grow with the square. */
const MAX_NESTING = 20;

/**
 * Whether a shell command names fractary-codex, also behind quotes, backslashes, escapes, expansions, braces,
 * globs, look-alike characters or the path of one of its scripts. What is computed only at run time (base64,
 * a whole name out of a variable) cannot be seen; such a call is not covered by any grant to fractary-codex.
 */
export function mentions(command: string): boolean {
  const text = lookAlikes(escapes(command).replace(/\\\r?\n/g, ''))
    .toLowerCase()
    .replace(/\$(?=['"])/g, '');
  const bare = text.replace(QUOTING, '');
  const joined = bare.replace(/\$(?:\w+|[@*]|\{[^{}]*\}|\([^()]*\))|[{},]/g, '');
  if (bare.includes(NAME) || joined.includes(NAME)) return true;
  if (SCRIPT.test(bare) || SCRIPT_IN_FOLDER.test(bare)) return true;
  return wildcards(text)
    .replace(QUOTING, '')
    .split(/[\s;|&()<>=:/]+/)
    .some(couldBeName);
}

/** Dashes of all kinds as `-`, wide and styled letters as plain ones, invisible characters gone. */
export function lookAlikes(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Cf}/gu, '');
}

/** `$'\x66'`, `\u0066`, `\U00000066` and `\146` written out. */
function escapes(text: string): string {
  return text
    .replace(/\\(?:x\{?([\da-fA-F]{1,2})|u\{?([\da-fA-F]{1,4})|U([\da-fA-F]{1,8}))\}?/g, (all, x, u, long) =>
      character(all, Number.parseInt(x ?? u ?? long, 16)),
    )
    .replace(/\\0?([0-7]{2,3})/g, (all, octal) => character(all, Number.parseInt(octal, 8)));
}

function character(original: string, code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : original;
}

/** Every expansion, brace list and glob as `*`: what it stands for is not known here. */
function wildcards(text: string): string {
  let result = text.replace(/`[^`]*`/g, '*');
  for (let depth = 0; depth < MAX_NESTING; depth++) {
    const inner = result.replace(/[$?@+!]\([^()]*\)|\$?\{[^{}]*\}|\[[^[\]]*\]/g, '*');
    if (inner === result) break;
    result = inner;
  }
  return result.replace(/\$(?:\w+|[@*#?$!-])|\?/g, '*');
}

/** Whether a word with `*` in it could stand for the name. */
function couldBeName(word: string): boolean {
  if (!word.includes('*') || word.replace(/[^a-z]/g, '').length < LETTERS_THAT_TELL) return false;
  const parts = word.split(/\*+/);
  const last = parts.at(-1) ?? '';
  if (!NAME.startsWith(parts[0] ?? '') || !NAME.endsWith(last)) return false;
  let from = 0;
  for (const part of parts.slice(0, -1)) {
    const at = NAME.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + last.length <= NAME.length;
}
