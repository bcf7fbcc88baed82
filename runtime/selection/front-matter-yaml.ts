import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { DEEPEST, isTooDeep } from '../project/yaml-depth.ts';

/*
 * The only module of the selection that imports the YAML library, statically: a bundler gives a dynamic import of a
 * CommonJS package no named exports. Import this one dynamically.
 */

export type Reading =
  | { data: Record<string, unknown>; lines: Record<string, number> }
  | { line: number; why: string };

const MOST_ALIASES = 20;
const MOST_MENDED = 200;

/** Reads a front matter's text as YAML within limits; `why` where it is none. */
export function readMapping(text: string): Reading {
  const lineCounter = new LineCounter();
  // The opening `---` is line 1 of the file, so the text's first line is its second.
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + 1;
  if (isTooDeep(text)) return { line: 2, why: `it is nested more than ${DEEPEST} levels deep` };
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter,
  });
  // A warning is a tag that nobody defined: `!foo` is a glob, too.
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem)
    return {
      line: lineAt(problem.pos[0]),
      why: decapitalized(problem.message),
    };
  if (document.contents === null) return { data: {}, lines: {} };
  if (!isMap(document.contents)) return { line: 2, why: 'it is no list of keys and values' };
  try {
    // Through JSON, because an anchor may contain its own alias.
    const json = JSON.stringify(document.toJS({ maxAliasCount: MOST_ALIASES }));
    const data = JSON.parse(json, (key, value) => (key === '__proto__' ? undefined : value));
    const keys = document.contents.items.map((pair) => pair.key).filter((key) => isScalar(key));
    const lines = keys.map((key) => [String(key.value), lineAt(key.range?.[0] ?? 0)] as const);
    return {
      data,
      lines: Object.fromEntries(lines.filter(([key]) => Object.hasOwn(data, key))),
    };
  } catch (error) {
    let line = 2;
    visit(document, {
      Alias: (_key, alias) => {
        line = lineAt(alias.range?.[0] ?? 0);
        return visit.BREAK;
      },
    });
    return { line, why: decapitalized((error as Error).message) };
  }
}

/** The same lines, with quotes around the values, and the items of lists in brackets, that are not YAML. */
export function quoteGlobs(text: string): string {
  const anchors = new Set(text.match(/&[^\s,[\]{}]+/g));
  let left = MOST_MENDED;
  const mayStay = (line: string): boolean => {
    if (isTooDeep(line)) return true;
    const document = parseDocument(line, { schema: 'core', prettyErrors: false, logLevel: 'error' });
    let sound = document.errors.length === 0 && document.warnings.length === 0;
    visit(document, {
      Alias: (_key, alias) => {
        sound &&= anchors.has(`&${alias.source}`);
      },
    });
    return sound;
  };
  const mended = (value: string, inList: boolean): string => {
    if (!/^[*!@`%]|[[\]{}]|:(?:\s|$)/.test(value) || /^["']/.test(value) || left-- <= 0) return value;
    if (mayStay(inList ? `[${value}]` : `k: ${value}`)) return value;
    const list = /^\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]$/.exec(value);
    if (!list) return `'${value.replaceAll("'", "''")}'`;
    const items = list[1]!.match(/(?:"[^"]*"|'[^']*'|\{[^{}]*\}|\[[^[\]]*\]|[^,])+/g) ?? [];
    return `[${items.map((item) => mended(item.trim(), true)).join(', ')}]`;
  };

  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const match = /^([ \t]*(?:- +)?(?:[\w.-]+:[ \t]+)?)(\S.*)$/.exec(lines[at]!);
    if (!match?.[1]?.trim()) continue;
    let value = withoutComment(match[2]!);
    // A list over several lines becomes one line, the others empty, so that line numbers stay.
    let last = at;
    while (isOpen(value) && last + 1 < lines.length && !/^[\w-]+:/.test(lines[last + 1]!))
      value += ` ${withoutComment(lines[++last]!).trim()}`;
    if (isOpen(value)) continue;
    const mend = mended(value, false);
    if (mend === value) continue;
    lines.fill('', at, last + 1);
    lines[at] = match[1] + mend;
    at = last;
  }
  return lines.join('\n');
}

function isOpen(value: string): boolean {
  return value.startsWith('[') && value.split('[').length > value.split(']').length;
}

function withoutComment(text: string): string {
  return text.replace(/(?:^|\s)#.*$/, '').trimEnd();
}

function decapitalized(message: string): string {
  const sentence = message
    .split('\n')[0]!
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 120);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
