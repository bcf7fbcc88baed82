/** Repositories made by one `git fast-import` each: a hundred thousand files in seconds, the same in every run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { git } from './machine.mjs';

const FLUSH_BYTES = 1 << 20;

/** Makes a bare repository as servers have them, open to partial clones. */
export async function bareRepository(dir) {
  mkdirSync(dir, { recursive: true });
  await git(dir, ['init', '-q', '--bare', '-b', 'main']);
  const settings = [
    ['uploadpack.allowFilter', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['http.receivepack', 'true'],
    ['gc.auto', '0'],
  ];
  for (const [name, value] of settings) await git(dir, ['config', name, value]);
  return dir;
}

/** Writes commits into a repository: `commit`, then its files, and `end`. */
export function importer(dir) {
  const child = spawn('git', ['fast-import', '--quiet', '--date-format=raw'], {
    cwd: dir,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  let parts = [];
  let length = 0;
  let time = 1_700_000_000;
  let marks = 0;
  const write = async (text) => {
    parts.push(text);
    length += text.length;
    if (length < FLUSH_BYTES) return;
    const free = child.stdin.write(parts.join(''));
    parts = [];
    length = 0;
    if (!free) await once(child.stdin, 'drain');
  };
  return {
    /** Begins a commit on top of another one, and returns what names it. */
    async commit(ref, message, parent) {
      marks += 1;
      time += 60;
      const from = parent ? `from ${parent}\n` : '';
      const who = `committer Fixture <fixture@example.com> ${time} +0000`;
      await write(
        `reset ${ref}\ncommit ${ref}\nmark :${marks}\n${who}\ndata ${message.length}\n${message}\n${from}`,
      );
      return `:${marks}`;
    },
    put: (path, text) => write(`M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`),
    remove: (path) => write(`D ${path}\n`),
    ref: (name, commit) => write(`reset ${name}\nfrom ${commit}\n\n`),
    async end() {
      child.stdin.end(parts.join(''));
      const [code] = await once(child, 'close');
      if (code !== 0) throw new Error(`git fast-import in ${dir} exited ${code}`);
    },
  };
}
