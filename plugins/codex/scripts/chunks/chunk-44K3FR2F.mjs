import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/tree.ts
var utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeName(bytes) {
  try {
    return { name: utf8.decode(bytes), valid: true };
  } catch {
    return { name: Buffer.from(bytes).toString("utf8"), valid: false };
  }
}
function parseTree(data, idBytes = 20) {
  const entries = [];
  let at = 0;
  while (at < data.length) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space + 1);
    if (space < 0 || end < 0 || end + 1 + idBytes > data.length) throw new Error("a tree object is cut off");
    const mode = data.toString("latin1", at, space).padStart(6, "0");
    const oid = data.toString("hex", end + 1, end + 1 + idBytes);
    entries.push({ mode, oid, ...decodeName(data.subarray(space + 1, end)) });
    at = end + 1 + idBytes;
  }
  return entries;
}
function usableEntries(entries, prefix = "") {
  const kind = ({ mode, name }) => `${mode === "040000"} ${name}`;
  const seen = /* @__PURE__ */ new Set();
  const twice = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    if (!entry.valid) continue;
    if (seen.has(kind(entry))) twice.add(entry.name);
    seen.add(kind(entry));
  }
  const isUsable = ({ valid, name }) => valid && !twice.has(name);
  return {
    usable: entries.filter(isUsable),
    unusable: [
      ...entries.filter(({ valid }) => !valid).map(({ name }) => ({ path: prefix + name, reason: "its name is not UTF-8" })),
      ...[...twice].map((name) => ({ path: prefix + name, reason: "the codex names it twice" }))
    ]
  };
}
function parseCommit(data) {
  const text = data.toString("utf8");
  const split = text.indexOf("\n\n");
  const message = split < 0 ? "" : text.slice(split + 2);
  const commit = { tree: "", parents: [], author: "", time: 0, message };
  for (const line of text.slice(0, split < 0 ? void 0 : split).split("\n")) {
    if (line.startsWith("tree ")) commit.tree = line.slice(5);
    if (line.startsWith("parent ")) commit.parents.push(line.slice(7));
    const [, role, who, seconds] = /^(author|committer) (.*) (\d+) [+-]\d+$/.exec(line) ?? [];
    if (role === "author") commit.author = who;
    if (role === "committer") commit.time = Number(seconds) * 1e3;
  }
  return commit;
}
function trailer(message, key) {
  const last = message.trimEnd().split(/\n\n+/).at(-1) ?? "";
  let value = null;
  for (const line of last.split("\n")) {
    if (line.toLowerCase().startsWith(`${key.toLowerCase()}:`)) value = line.slice(key.length + 1).trim();
  }
  return value;
}

export {
  decodeName,
  parseTree,
  usableEntries,
  parseCommit,
  trailer
};
