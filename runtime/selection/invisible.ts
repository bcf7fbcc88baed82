/** Control, format and filler characters, variation selectors and tags: nothing of them shows by itself. */
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: single code points are meant
const UNSEEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+/gu;

/** Scripts whose words joiners shape, or end: all but those that put letters one after the other. */
const SHAPED = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}]$/u;
/** Scripts that write no spaces between words: a line may break at U+200B. */
const WITHOUT_SPACES =
  /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** What a variation selector chooses a form of, or is left behind after: letters of an alphabet have one form. */
const VARIABLE =
  /^[\s\p{Emoji}\p{S}\p{P}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{e007f}]$/u;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: see above
/** The flags of England, Scotland and Wales are spelled in tags after a black flag. */
const FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}$/u;

const NAMED = 3;

/**
 * Warnings about characters that a person does not see and an agent reads, or that turn text around: instructions
 * can be hidden by them. What the writing around it needs is left out: a byte order mark, what joins emoji and
 * chooses their form, joiners in Arabic and Indic words, marks of direction beside right-to-left letters. Empty for
 * nearly every document; a file with a NUL is no text and is not looked at.
 */
export function invisibleCharacters(content: Uint8Array): string[] {
  if (content.includes(0)) return [];
  const text = new TextDecoder('utf-8').decode(content);
  const found = new Map<string, number>();
  for (const run of text.matchAll(UNSEEN)) {
    const hit = suspicious(text, run[0], run.index);
    if (hit === null) continue;
    const name = `U+${hit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    if (!found.has(name)) found.set(name, text.slice(0, run.index).split('\n').length);
  }
  if (found.size === 0) return [];
  const names = [...found].slice(0, NAMED).map(([name, line]) => `${name} in line ${line}`);
  const more = found.size > NAMED ? ' and others' : '';
  return [`the document has characters that nobody sees: ${names.join(', ')}${more}`];
}

/** The first character of a run that its surroundings do not need, or null. */
function suspicious(text: string, run: string, at: number): string | null {
  const [first = ''] = run;
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + run.length) ?? 32);
  const selector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(run);
  // An emoji of several: a selector, a joiner, or both, and the next one.
  if (/^\ufe0f?\u200d?$/u.test(run) && (run.includes('\u200d') ? EMOJI.test(after) : true)) {
    if (run === '\ufe0f' ? VARIABLE.test(before) : EMOJI.test(before) || VARIABLE.test(before)) return null;
  }
  if (FLAG_TAGS.test(run) && before === '\u{1f3f4}') return null;
  if ([...run].length > 1) return first;
  if (selector) return isVariable(run, before) ? null : first;
  if (run === '\u200c' || run === '\u200d') return SHAPED.test(before) ? null : first;
  if (run === '\u200b') return WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after) ? null : first;
  if (/[\u200e\u200f\u061c]/.test(run)) return RIGHT_TO_LEFT.test(lineAround(text, at)) ? null : first;
  if (/[\u180b-\u180f]/.test(run)) return /\p{Script=Mongolian}/u.test(before) ? null : first;
  if (/[\u115f\u1160]/.test(run)) return /[\u1100-\u11ff]/.test(before + after) ? null : first;
  return first;
}

function isVariable(selector: string, before: string): boolean {
  return selector.codePointAt(0)! < 0xe0100 ? VARIABLE.test(before) : /\p{Script=Han}/u.test(before);
}

function characterBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : (text[at - 1] ?? '');
}

/** As much of the line as can be looked at for every mark in it. */
function lineAround(text: string, at: number): string {
  const [before = ''] = text
    .slice(Math.max(0, at - 200), at)
    .split('\n')
    .slice(-1);
  const [after = ''] = text.slice(at, at + 200).split('\n');
  return before + after;
}
