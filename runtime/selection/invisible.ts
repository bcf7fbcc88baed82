/** What is legitimate at the place where it stands is left out: a byte order mark, and joiners between emoji. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0080-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u{e0000}-\u{e007f}]|(?!^)\ufeff/u;

const NAMED = 3;

/**
 * Warnings about characters that a person does not see and an agent reads, or that turn text around: instructions
 * can be hidden by them. Empty for nearly every document; a file with a NUL is no text and is not looked at.
 */
export function invisibleCharacters(content: Uint8Array): string[] {
  if (content.includes(0)) return [];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
  if (!HIDDEN.test(text)) return [];
  const found = new Map<string, number>();
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const hit = HIDDEN.exec(line)?.[0];
    if (!hit) continue;
    const name = `U+${hit.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    if (!found.has(name)) found.set(name, i + 1);
  }
  const names = [...found].slice(0, NAMED).map(([name, line]) => `${name} in line ${line}`);
  const more = found.size > NAMED ? ' and others' : '';
  return [`the document has characters that nobody sees: ${names.join(', ')}${more}`];
}
