/** Where a text stops being JSON; line and column count from 1, the column in characters. */
export interface JsonFault {
  line: number;
  column: number;
  /** What is wrong there, e.g. `a comma before "}"`. */
  problem: string;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/**
 * Finds the first fault of a text that JSON.parse refused, as V8 names a position only sometimes and without
 * a line. Null for valid JSON.
 */
export function findJsonFault(text: string): JsonFault | null {
  const open: string[] = [];
  let expects: 'value' | 'key' | 'colon' | 'next' = 'value';
  let previous = '';
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const [whole = '', mark, string] = match ?? [];
    const start = match ? at + whole.length - whole.trimStart().length : at + leadingSpace(text, at);
    const token = whole.trimStart();
    const fail = (problem: string) => ({ ...place(text, start), problem });
    if (!match) {
      if (start < text.length) return fail(describe(text.slice(start)));
      if (expects === 'next' && open.length === 0) return null;
      return fail(open.length > 0 ? `the text ends before "${open.at(-1)}"` : 'the file holds no value');
    }
    if (expects === 'next' && open.length === 0) return fail('text after the end of the value');
    const closes = (mark === '}' || mark === ']') && mark === open.at(-1);
    if (closes && (expects === 'next' || previous === '{' || previous === '[')) {
      open.pop();
      expects = 'next';
    } else if (closes && previous === ',') return fail(`a comma before "${mark}"`);
    else if (expects === 'value' && (mark === '{' || mark === '[')) {
      open.push(mark === '{' ? '}' : ']');
      expects = mark === '{' ? 'key' : 'value';
    } else if (expects === 'value' && mark === undefined) expects = 'next';
    else if (expects === 'key' && string !== undefined) expects = 'colon';
    else if (expects === 'colon' && mark === ':') expects = 'value';
    else if (expects === 'next' && mark === ',') expects = open.at(-1) === '}' ? 'key' : 'value';
    else return fail(`found ${token.slice(0, 20)} where ${wanted(expects, open.at(-1))} belongs`);
    previous = mark ?? '';
    at += whole.length;
  }
}

function wanted(expects: 'value' | 'key' | 'colon' | 'next', end = '}'): string {
  if (expects === 'next') return `"," or "${end}"`;
  return { value: 'a value', key: 'a key in double quotes', colon: '":"' }[expects];
}

function describe(rest: string): string {
  if (/^\/[/*]|^#/.test(rest)) return 'a comment, which JSON does not have';
  if (rest.startsWith("'")) return 'single quotes, JSON wants double quotes';
  if (rest.startsWith('"')) return 'a string that does not end or holds a wrong escape';
  return `unexpected ${JSON.stringify(/^[\w.+-]{1,20}|./su.exec(rest)?.[0] ?? '')}`;
}

function leadingSpace(text: string, at: number): number {
  return /[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
}

function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
