import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SYNC_PHASES
} from "./chunk-7ZQPJVQP.mjs";
import {
  scriptsFolder
} from "./chunk-FU4XJQEA.mjs";
import {
  VERSION
} from "./chunk-F5FNDNLT.mjs";

// runtime/workflows/install/stamp.ts
import { createHash } from "node:crypto";
var STAMP = /^# fractary-codex \S+ ([0-9a-f]{16})\n/;
function stamped(workflow) {
  return `# fractary-codex ${VERSION} ${digest(workflow)}
${workflow}`;
}
function isAsWritten(content) {
  const text = withPlainLineEnds(content);
  const [line = "", id] = STAMP.exec(text) ?? [];
  return id !== void 0 && digest(text.slice(line.length)) === id;
}
function withPlainLineEnds(content) {
  return Buffer.from(content).toString("utf8").replaceAll("\r\n", "\n");
}
function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

// runtime/workflows/install/scripts.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
var ENTRIES = ["discover", "sync-org", "sync-project", "workflow-step"];
var IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[\w./-]+\.mjs)["']/g;
async function workflowScripts() {
  const folder = scriptsFolder();
  const found = /* @__PURE__ */ new Map();
  const wanted = ENTRIES.map((name) => `${name}.mjs`);
  for (const name of wanted) {
    if (found.has(name)) continue;
    const content = await readFile(path.join(folder, name));
    found.set(name, content);
    for (const [, imported = ""] of content.toString("utf8").matchAll(IMPORT)) {
      wanted.push(path.posix.join(path.posix.dirname(name), imported));
    }
  }
  found.set("LICENSES.txt", await readFile(path.join(folder, "LICENSES.txt")));
  return new Map([...found].sort(([a], [b]) => a < b ? -1 : 1));
}
function readTemplate(name) {
  return readFile(path.join(scriptsFolder(), "..", "templates", "workflows", name), "utf8");
}

// runtime/workflows/install/installation.ts
var WORKFLOWS = ".github/workflows";
var RUNTIME = ".github/fractary-codex";
var MANIFEST = `${RUNTIME}/manifest.json`;
async function codexFiles() {
  const scripts = await workflowScripts();
  const runtime = new Map([
    ...scripts,
    [
      ".gitattributes",
      Buffer.from("# Byte for byte as compiled, and folded away in diffs.\n* -text linguist-generated\n")
    ],
    ["README.md", Buffer.from(readme([...scripts.values()].reduce((sum, { length }) => sum + length, 0)))],
    ["VERSION", Buffer.from(`${VERSION}
`)]
  ]);
  const files = new Map([...runtime].map(([name, content]) => [`${RUNTIME}/${name}`, content]));
  const manifest = { version: VERSION, files: [...runtime.keys(), "manifest.json"].sort() };
  files.set(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}
`));
  for (const { file } of SYNC_PHASES) {
    const name = `${file}.yml`;
    files.set(`${WORKFLOWS}/${name}`, Buffer.from(stamped(await readTemplate(name))));
  }
  return files;
}
function recordedFiles(manifest) {
  if (manifest === null) return [];
  try {
    const { files } = JSON.parse(Buffer.from(manifest).toString("utf8"));
    const names = Array.isArray(files) ? files : [];
    return names.filter((name) => typeof name === "string" && /^(?:chunks\/)?[\w.-]+$/.test(name)).filter((name) => !/(?:^|\/)\.\.?$/.test(name)).map((name) => `${RUNTIME}/${name}`);
  } catch {
    return [];
  }
}
function readme(bytes) {
  return `# The runtime of the codex sync workflows

Written by \`fractary-codex workflows install\`: the compiled scripts of fractary-codex ${VERSION} that the workflows
\`${WORKFLOWS}/codex-sync-*.yml\` run (${(bytes / 1024 / 1024).toFixed(1)} MB). They are here so that a run installs
nothing. Do not edit them: the next \`workflows install\`, which upgrades them, replaces them.

Run the workflows with \`fractary-codex workflows run\`, or on the page Actions of this repository. They need the secret
\`CODEX_SYNC_PAT\`: a token that may read and write the repositories of the organization.
`;
}

export {
  stamped,
  isAsWritten,
  withPlainLineEnds,
  readTemplate,
  WORKFLOWS,
  RUNTIME,
  MANIFEST,
  codexFiles,
  recordedFiles
};
