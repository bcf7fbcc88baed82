import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nameInProject
} from "./chunks/chunk-YQEB3TKQ.mjs";
import {
  ALWAYS_EXCLUDED,
  MAX_TEXT_BYTES,
  blobId,
  compile,
  deliveryRules,
  filteredPaths,
  isCodexItself,
  isMarkdown,
  listWorkingTree,
  openRun,
  plumbing,
  privacyOf,
  projectPrefix,
  readFrontMatter,
  readManifest,
  route,
  scopeOf,
  selectionRules
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CACHE_FOLDER,
  CodexError,
  ENVIRONMENT_OPTIONS,
  cachedAt,
  cachedFile,
  codexPathOf,
  defineCommand,
  documentOf,
  environmentOption,
  expiresAt,
  formatReference,
  invalid,
  isExpressible,
  listEnvironments,
  main,
  parseReference,
  readCached,
  readIndex,
  shown,
  span,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/documents/explain.ts
import { realpath } from "node:fs/promises";
import path2 from "node:path";

// runtime/documents/copies.ts
async function cachedCopies(scope, codexPath) {
  const copies = [];
  for (const environment of await listEnvironments(scope.root, scope.organization)) {
    const one = { ...scope, environment };
    const cached = await readCached(one, codexPath);
    if (!cached?.content) continue;
    const { head, entry } = cached;
    const expires = expiresAt(head, entry);
    copies.push({
      environment,
      path: cachedFile(one, codexPath),
      status: expires > Date.now() ? "fresh" : "expired",
      cached_at: new Date(cachedAt(head, entry)).toISOString(),
      expires_at: new Date(expires).toISOString(),
      on_demand: entry.on_demand ?? false
    });
  }
  return copies;
}

// runtime/documents/explain-delivery.ts
import { readFile } from "node:fs/promises";
async function explainDelivery(run, codexPath, copy) {
  const rules = deliveryRules(run.config, run.project, {});
  const index = await readIndex(scopeOf(run));
  const by = rules.selectedBy(codexPath);
  const frontMatter = copy && isMarkdown(codexPath) ? await frontMatterOf(copy) : null;
  if (by === null) return notSelected(run, codexPath, frontMatter);
  const selected = selectedHow(run, codexPath, by);
  if (by === "own") return selected;
  const known = index && inIndex(index, codexPath);
  if (known) return known;
  if (by === "routed_patterns" && !isMarkdown(codexPath))
    return {
      ...selected,
      decision: "withheld",
      reason: "it has no front matter that could name this project"
    };
  if (frontMatter) return routed(frontMatter, run, by, selected);
  if (copy || !isMarkdown(codexPath)) return selected;
  const synced = index?.tip && index.rules === rules.key;
  const reason = synced ? `${selected.reason}, but the last sync found no such document in the codex` : `${selected.reason}; what its front matter says is known after the next sync`;
  return { ...selected, decision: "unknown", reason };
}
function inIndex({ withheld, skipped }, codexPath) {
  const because = withheld[codexPath]?.reason;
  const line = /\(line (\d+)\)$/.exec(because ?? "")?.[1];
  if (because !== void 0)
    return { decision: "withheld", reason: because, ...line && { line: Number(line) } };
  const problem = skipped.find(({ path: path3 }) => path3 === codexPath);
  return problem ? { decision: "skipped", reason: problem.reason } : null;
}
function routed(frontMatter, run, by, selected) {
  const { delivered, reason, line } = route(frontMatter, run.project, by);
  if (reason === void 0) return selected;
  return {
    ...selected,
    decision: delivered ? "delivered" : "withheld",
    reason: delivered ? `${selected.reason}; ${reason}` : reason,
    ...line !== void 0 && { line }
  };
}
function selectedHow({ config, project }, codexPath, by) {
  const keys = by === "routed_patterns" ? [by] : ["from_codex_patterns", "routed_patterns"];
  for (const key of keys) {
    const pattern = config[key].find((glob) => compile([glob.replaceAll("{project}", project)])(codexPath));
    if (pattern === void 0) continue;
    const own = by === "own" ? "; it is this project's own, which always comes" : "";
    return { decision: "delivered", reason: `${key} has ${pattern}${own}`, pattern };
  }
  return { decision: "delivered", reason: `${by} select it` };
}
function notSelected(run, codexPath, frontMatter) {
  const refused = frontMatter && route(frontMatter, run.project, "from_codex_patterns");
  if (refused && !refused.delivered)
    return {
      decision: "withheld",
      reason: refused.reason,
      ...refused.line !== void 0 && { line: refused.line }
    };
  const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
  const excluded = (glob) => {
    const test = compile([glob]);
    return test(codexPath) || inside !== void 0 && test(inside);
  };
  const fixed = ALWAYS_EXCLUDED.find(excluded);
  if (fixed !== void 0)
    return { decision: "not-selected", reason: `${fixed} is always excluded`, pattern: fixed };
  const pattern = run.config.exclude_patterns.find(excluded);
  if (pattern !== void 0)
    return { decision: "not-selected", reason: `exclude_patterns has ${pattern}`, pattern };
  return {
    decision: "not-selected",
    reason: "neither from_codex_patterns nor routed_patterns select it: no sync brings it, fetch does when asked"
  };
}
async function frontMatterOf({ path: path3 }) {
  const data = await readFile(path3).catch(() => null);
  return data && data.length <= MAX_TEXT_BYTES ? readFrontMatter(data) : null;
}

// runtime/documents/explain-publication.ts
import { lstat, readFile as readFile2 } from "node:fs/promises";
import path from "node:path";
async function explainPublication(run, name) {
  const found = await lstat(path.join(run.place.root, name)).catch(() => null);
  if (found?.isDirectory()) throw isFolder(name);
  const included = explainPatterns(run, name);
  if (included.decision === "not-selected") return included;
  const { place, env, context } = run;
  const { signal, debug } = context;
  const folder = { root: place.root, topLevel: place.topLevel, env, signal, debug };
  const apart = await setApart(place.root, name);
  if (apart) return { decision: "skipped", reason: apart };
  const listing = await listWorkingTree(folder, {
    prefixes: [name],
    selects: (one) => one === name,
    excluded: () => false
  });
  const skipped = listing.skipped.find((one) => one.path === name);
  if (skipped) return { decision: "skipped", reason: skipped.reason };
  const file = listing.files.get(name);
  if (file) return await kept(run, folder, name, file) ?? included;
  if (listing.removed > 0)
    return {
      decision: "not-selected",
      reason: "it is gone from the project; a sync removes the copy in the codex"
    };
  if (found)
    return await ignored(folder, name) ?? { decision: "not-selected", reason: "git does not list it" };
  return { decision: "unknown", reason: "there is no such file in the project" };
}
function explainPatterns({ config }, name) {
  const { include } = selectionRules(config, {});
  const pattern = include.find((glob) => compile([glob])(name));
  if (pattern === void 0)
    return {
      decision: "not-selected",
      reason: `no pattern of sync_patterns matches it (${include.join(", ")})`
    };
  const fixed = ALWAYS_EXCLUDED.find((glob) => compile([glob])(name));
  if (fixed !== void 0)
    return { decision: "not-selected", reason: `${fixed} is always excluded`, pattern: fixed };
  const excluding = config.exclude_patterns.find((glob) => compile([glob])(name));
  if (excluding !== void 0)
    return { decision: "not-selected", reason: `exclude_patterns has ${excluding}`, pattern: excluding };
  return { decision: "published", reason: `sync_patterns has ${pattern}`, pattern };
}
async function setApart(root, name) {
  const segments = name.split("/").slice(0, -1);
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const folder = segments.slice(0, depth).join("/");
    const there = await lstat(path.join(root, folder)).catch(() => null);
    if (there?.isSymbolicLink()) return `it is behind the link ${folder}`;
    const repository = await lstat(path.join(root, folder, ".git")).catch(() => null);
    if (repository) return `it is in ${folder}, a submodule or git repository of its own`;
  }
  return null;
}
async function kept(run, folder, name, file) {
  if (file.mode === "120000") return null;
  if ((await filteredPaths(folder, [name])).size > 0)
    return { decision: "skipped", reason: "it has a git filter (such as LFS or git-crypt)" };
  const full = path.join(run.place.root, name);
  const brought = (await readManifest(run.place.root)).get(name);
  const data = brought !== void 0 || isMarkdown(name) ? await readFile2(full) : null;
  if (!data || data.length > MAX_TEXT_BYTES) return null;
  if (brought !== void 0 && brought === (file.oid ?? blobId(data)))
    return { decision: "skipped", reason: "it came from the codex, by the organization's sync" };
  if (!isMarkdown(name)) return null;
  const privacy = await privacyOf(data);
  return privacy.kept && { decision: "skipped", ...privacy.kept };
}
async function ignored(folder, name) {
  const { root: cwd, env, signal, debug } = folder;
  const args = ["check-ignore", "-v", "-z", "--stdin"];
  const { code, stdout } = await plumbing({ cwd, env, signal, debug, args, input: `${name}\0` });
  const [source = "", line = "", pattern = ""] = stdout.toString().split("\0");
  if (code !== 0 || line === "") return null;
  return {
    decision: "not-selected",
    reason: `git ignores it: ${pattern} (${source}, line ${line})`,
    pattern,
    line: Number(line)
  };
}
function isFolder(name) {
  return new CodexError("INVALID_ARGUMENT", `${shown(name)} is a folder, and each file goes its own way`, {
    phase: "validate",
    fixes: ["Name one file in it", "See all that would travel: fractary-codex plan-sync"]
  });
}

// runtime/documents/explain.ts
async function explain(run, subject) {
  if (/^(?:codex:\/\/|@codex\/)/.test(subject)) return explainReference(run, subject);
  const name = await nameOf(run, subject);
  const cached = new RegExp(`^${CACHE_FOLDER}/([^/]+)/([^/]+)/([^/]+)/(.+)$`).exec(name);
  if (cached?.[1] === run.config.organization) {
    const document = { project: cached[2], path: cached[4] };
    return explainCodexPath(run, subject, codexPathOf(document, run.codex));
  }
  if (isCodexItself(run)) return explainCodexPath(run, subject, name);
  const codexPath = projectPrefix(run.project) + name;
  return {
    subject,
    kind: "file",
    codex_path: codexPath,
    uri: uriOf(run, codexPath),
    ...await explainPublication(run, name),
    cached: await cachedCopies(scopeOf(run), codexPath)
  };
}
async function explainReference(run, subject) {
  const reference = parseReference(subject, run.config.organization);
  const { organization } = reference;
  if (organization === run.config.organization)
    return explainCodexPath(run, subject, codexPathOf(reference, run.codex));
  return {
    subject,
    kind: "reference",
    codex_path: null,
    uri: formatReference(reference),
    decision: "unknown",
    reason: `no codex of the organization ${organization} is configured here, only that of ${run.config.organization}`,
    cached: []
  };
}
async function explainCodexPath(run, subject, codexPath) {
  const cached = await cachedCopies(scopeOf(run), codexPath);
  const here = cached.find(({ environment }) => environment === run.environment.name);
  const verdict = await explainDelivery(run, codexPath, here);
  return {
    subject,
    kind: "reference",
    codex_path: codexPath,
    uri: uriOf(run, codexPath),
    ...verdict,
    cached
  };
}
function uriOf({ config, codex }, codexPath) {
  if (!isExpressible(codexPath)) return null;
  return formatReference({ organization: config.organization, ...documentOf(codexPath, codex) });
}
async function nameOf(run, subject) {
  const full = path2.resolve(run.context.cwd, subject);
  const folder = await realpath(path2.dirname(full)).catch(() => path2.dirname(full));
  const name = full === run.place.root ? "" : nameInProject(run, subject, path2.join(folder, path2.basename(full)));
  if (name !== "") return name;
  throw new CodexError("INVALID_ARGUMENT", `${shown(subject)} is the project itself`, {
    phase: "validate",
    fixes: ["Name one file or reference", "See all that would travel: fractary-codex plan-sync"]
  });
}

// runtime/commands/explain.ts
var SAYS = {
  published: "✓ is published",
  skipped: "⚠ is skipped",
  delivered: "✓ is delivered to this project",
  withheld: "✗ is kept from this project",
  "not-selected": "· is not selected",
  unknown: "? is not known here"
};
var command = defineCommand({
  name: "explain",
  positionals: { label: "FILE|REFERENCE", most: 1, offers: "files" },
  options: { ...ENVIRONMENT_OPTIONS },
  examples: [
    "fractary-codex explain docs/api.md",
    "fractary-codex explain codex://acme/shared/standards/api.md --env prod"
  ],
  async run(context, { options, positionals: [subject] }) {
    if (!subject)
      throw invalid("explain needs a file or a reference", "Name one: fractary-codex explain docs/api.md");
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    const { name: environment } = run.environment;
    const explanation = await explain(run, subject);
    return { status: "success", operation: "explain", environment, ...explanation, warnings: run.warnings };
  },
  text: explanationText
});
function explanationText(result) {
  const { subject, decision, reason, codex_path: codexPath, uri, cached, warnings } = result;
  const place = decision === "not-selected" && result.kind === "file" ? "Would be" : "In the codex";
  const copies = cached.map(({ environment, status, cached_at: at, path: path3 }) => {
    const age = span(Date.now() - Date.parse(at));
    return `Cached: ${environment}, ${status}, known to be right ${age} ago · ${visible(path3)}`;
  });
  return [
    `${visible(subject)} ${SAYS[decision]}: ${visible(reason)}`,
    ...codexPath === null ? [] : [`${place}: ${visible(codexPath)}`],
    ...uri === null ? ["Reference: none can express its name"] : [`Reference: ${uri}`],
    ...copies.length > 0 ? copies : ["Cached: no"],
    ...warnings.map((warning) => `⚠ ${visible(warning)}`),
    ""
  ].join("\n");
}

// entry:explain
await main(command);
