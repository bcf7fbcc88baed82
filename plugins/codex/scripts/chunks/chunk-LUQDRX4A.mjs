import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";

// runtime/git/fast-import.ts
function quotePath(path) {
  const escaped = path.replace(/["\\\n]/g, (c) => c === "\n" ? "\\n" : `\\${c}`);
  return `"${escaped}"`;
}
async function writeCommits(call, parent, commits, when) {
  const output = await plumbing({
    ...call,
    args: ["fast-import", "--quiet", "--force", "--date-format=raw", "--done"],
    input: stream(parent, commits, when)
  });
  const ids = output.stdout.toString("latin1").match(/^[0-9a-f]{40,64}$/gm) ?? [];
  if (output.code !== 0 || ids.length !== commits.length) {
    throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
  }
  return ids;
}
async function storeBlobs(call, contents) {
  function* blobs() {
    for (const data of contents) {
      yield `blob
data ${data.length}
`;
      yield data;
      yield "\n";
    }
  }
  const output = await plumbing({ ...call, args: ["fast-import", "--quiet"], input: blobs() });
  if (output.code !== 0) throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
}
function* stream(parent, commits, when) {
  const time = `${Math.floor(when.getTime() / 1e3)} ${timeZone(when)}`;
  yield "feature done\n";
  for (const [index, commit] of commits.entries()) {
    const from = index === 0 ? parent : `:${index}`;
    yield `commit refs/heads/new
mark :${index + 1}
`;
    yield `author ${person(commit.author)} ${time}
committer ${person(commit.committer)} ${time}
`;
    yield `data ${Buffer.byteLength(commit.message)}
${commit.message}
`;
    if (from) yield `from ${from}
`;
    for (const merged of commit.merges ?? []) yield `merge ${merged}
`;
    for (const change of commit.changes) if (!change.entry) yield `D ${quotePath(change.path)}
`;
    for (const { path, entry } of commit.changes) {
      if (entry) yield `M ${entry.mode} ${entry.oid} ${quotePath(path)}
`;
    }
    yield `
get-mark :${index + 1}
`;
  }
  yield "done\n";
}
function person({ name, email }) {
  const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
  return `${clean(name)} <${clean(email)}>`;
}
function timeZone(when) {
  const minutes = -when.getTimezoneOffset();
  const abs = Math.abs(minutes);
  const two = (n) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(abs / 60))}${two(abs % 60)}`;
}

export {
  writeCommits,
  storeBlobs
};
