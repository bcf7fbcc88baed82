/** Characters that mean themselves in an unquoted word, for bash, dash and zsh alike. */
const PLAIN = /^[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=#-]*$/;
const SINGLE_QUOTED = /^'[^']*'$/;
const DOUBLE_QUOTED = /^"[^"$`\\!]*"$/;
/** Control characters, and what only looks like a space or like nothing. */
const UNSEEN = /[^\P{C}\t]|[^\P{Z} ]/u;

/**
 * The words of a shell command that can only be read in one way, or null: plain words, each of them unquoted
 * or quoted as a whole; no operator, substitution, expansion, redirection, comment, newline or assignment.
 */
export function strictWords(command: string): string[] | null {
  if (UNSEEN.test(command)) return null;
  const words: string[] = [];
  for (const word of command.match(/'[^']*'\S*|"[^"]*"\S*|\S+/g) ?? []) {
    if (PLAIN.test(word)) words.push(word);
    else if (SINGLE_QUOTED.test(word) || DOUBLE_QUOTED.test(word)) words.push(word.slice(1, -1));
    else return null;
  }
  const first = command.trimStart().split(/\s/, 1)[0] ?? '';
  return PLAIN.test(first) && !first.includes('=') ? words : null;
}
