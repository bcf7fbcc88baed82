import { appendFileSync, mkdirSync } from 'node:fs';
import { git } from './git.ts';
import { type Files, modeAndContent } from './repo.ts';

export interface CodexOptions {
  /** The tree of `main`; without it (and without branches) the codex has no commit. */
  files?: Files;
  /** Whole trees of further branches, each one commit on top of `main`'s. */
  branches?: Record<string, Files>;
  /** `false`: a server that ignores partial clone filters. */
  allowFilter?: boolean;
}

/** Makes a bare codex at the path `bare`, HEAD on `main`; returns that path. */
export function makeCodex(
  bare: string,
  { files, branches = {}, allowFilter = true }: CodexOptions = {},
): string {
  mkdirSync(bare, { recursive: true });
  git(bare, ['init', '-q', '--bare', '-b', 'main']);
  const filter = `[uploadpack]\n\tallowFilter = ${allowFilter}\n\tallowAnySHA1InWant = ${allowFilter}\n`;
  appendFileSync(`${bare}/config`, `${filter}[http]\n\treceivepack = true\n[gc]\n\tauto = 0\n`);
  const all: [string, Files][] = [
    ...(files ? [['main', files] as [string, Files]] : []),
    ...Object.entries(branches),
  ];
  const stream = all.flatMap(([branch, tree]) => {
    const parent = files && branch !== 'main' ? 'refs/heads/main' : null;
    return commitStream({
      branch,
      parent,
      message: `Start ${branch}`,
      wipe: true,
      put: tree,
      del: [],
    });
  });
  if (stream.length > 0) git(bare, ['fast-import', '--quiet'], { input: Buffer.concat(stream) });
  return bare;
}

export interface Change {
  put?: Files;
  /** Files or whole directories. */
  del?: string[];
}

export interface CommitOptions {
  /** The parent instead of the branch's tip, or `null` for none: the branch is moved, also not forward. */
  from?: string | null;
}

/** Adds a commit to a branch of a bare repository, made if it is new; returns the commit's id. */
export function commitTo(
  bare: string,
  branch: string,
  { put = {}, del = [] }: Change,
  message = 'Change by hand',
  { from }: CommitOptions = {},
): string {
  const ref = `refs/heads/${branch}`;
  for (let tries = 1; ; tries += 1) {
    const tip = git(bare, ['for-each-ref', '--format=%(objectname)', ref]);
    const base = from ? git(bare, ['rev-parse', '--verify', `${from}^{commit}`]) : from;
    const parent = base === undefined ? tip || null : base;
    const stream = commitStream({
      branch,
      parent,
      message,
      wipe: parent === null,
      put,
      del,
    });
    const force = from === undefined ? [] : ['--force'];
    try {
      git(bare, ['fast-import', '--quiet', ...force], {
        input: Buffer.concat(stream),
      });
      return git(bare, ['rev-parse', ref]);
    } catch (error) {
      if (tries === 5) throw error; // else: somebody pushed since we asked for the tip
    }
  }
}

interface ImportedCommit extends Required<Change> {
  branch: string;
  parent: string | null;
  message: string;
  wipe: boolean;
}

function commitStream({ branch, parent, message, wipe, put, del }: ImportedCommit): Buffer[] {
  const ref = `refs/heads/${branch}`;
  const who = `Test User <test@example.com> ${Math.floor(Date.now() / 1000)} +0000`;
  const head = [`reset ${ref}\n`, `commit ${ref}\ncommitter ${who}\n`].map((text) => Buffer.from(text));
  const parts = [...head, ...data(Buffer.from(message))];
  if (parent) parts.push(Buffer.from(`from ${parent}\n`));
  if (wipe) parts.push(Buffer.from('deleteall\n'));
  for (const path of del) parts.push(Buffer.from(`D ${quote(path)}\n`));
  for (const [path, spec] of Object.entries(put)) {
    const { mode, content } = modeAndContent(spec);
    parts.push(Buffer.from(`M ${mode} inline ${quote(path)}\n`), ...data(content));
  }
  return parts;
}

function data(content: Buffer): Buffer[] {
  return [Buffer.from(`data ${content.length}\n`), content, Buffer.from('\n')];
}

function quote(path: string): string {
  const octal = (char: string) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`;
  return `"${path.replace(/[\x00-\x1f"\\]/g, octal)}"`;
}
