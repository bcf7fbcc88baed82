import { type CST, Parser } from 'yaml';

/** Levels of nesting that a configuration or a front matter may have. */
export const DEEPEST = 20;

/**
 * Measured on the tokens, which the parser makes without recursion: composing a document from 60,000 brackets does
 * not throw but ends the process, out of stack inside a regular expression.
 */
export function isTooDeep(text: string): boolean {
  const open: [CST.Token, number][] = [...new Parser().parse(text)].map((token) => [token, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (depth > DEEPEST) return true;
    if (token.type === 'document' && token.value) open.push([token.value, depth]);
    for (const { key, value } of 'items' in token ? token.items : []) {
      if (key) open.push([key, depth + 1]);
      if (value) open.push([value, depth + 1]);
    }
  }
  return false;
}
