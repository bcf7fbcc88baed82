import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-O7LYVAPC.mjs";
import {
  rememberCodex
} from "./chunks/chunk-5MWMFZ64.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-NCHMMX53.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-XEAEJO2R.mjs";
import "./chunks/chunk-WW4G623D.mjs";
import {
  readSearchable
} from "./chunks/chunk-Y5YJXVK6.mjs";
import {
  indexOrFiles
} from "./chunks/chunk-RNNGEH63.mjs";
import "./chunks/chunk-PSIDFFC2.mjs";
import "./chunks/chunk-QHOZDBPZ.mjs";
import "./chunks/chunk-YWMPVPZA.mjs";
import "./chunks/chunk-E3DE6GPG.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-KBBGHVHF.mjs";
import "./chunks/chunk-RPAUOOYU.mjs";
import "./chunks/chunk-O54EUSZL.mjs";
import "./chunks/chunk-VK6RBAWT.mjs";
import "./chunks/chunk-DMHVO6UD.mjs";
import "./chunks/chunk-OJLA5O4Z.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-IKP3FUH4.mjs";
import "./chunks/chunk-467COJIK.mjs";
import "./chunks/chunk-HL4RCVSF.mjs";
import "./chunks/chunk-BXMEAMPG.mjs";
import "./chunks/chunk-KINAQHMI.mjs";
import "./chunks/chunk-EZXTS6WV.mjs";
import {
  isMarkdown
} from "./chunks/chunk-IV6AP6SC.mjs";
import "./chunks/chunk-LJUTN2B3.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import "./chunks/chunk-TR6OXNB5.mjs";
import {
  scopeOf
} from "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-GL6L3EEF.mjs";
import "./chunks/chunk-RJYJ6K55.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-T3NKBGLG.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main,
  uriOf
} from "./chunks/chunk-UG3KK5CM.mjs";
import {
  cacheDirectory,
  cachedPath,
  counted,
  isName,
  readHead,
  shellWord,
  shown
} from "./chunks/chunk-CEVB3LAD.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/documents/first-reading.ts
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
var MOST = 10;
async function isFirst(scope) {
  const head = await readHead(scope);
  return !head || head.synced_at === 0;
}
async function firstReading(scope, project) {
  const paths = Object.keys((await indexOrFiles(scope)).entries);
  if (paths.length === 0 || await isFirst(scope)) return null;
  const [first = paths[0], ...others] = paths.filter(isMarkdown).sort((a, b) => rank(a, project) - rank(b, project) || a.length - b.length || (a < b ? -1 : 1));
  let word = null;
  let path = first;
  for (const one of [first, ...others].slice(0, MOST)) {
    word = await searchWord(scope, one);
    if (word === null) continue;
    path = one;
    break;
  }
  const search = word === null ? "" : `fractary-codex search ${shellWord(word)}, or `;
  return `Read: ${counted(paths.length, "document")} at hand: ${search}fractary-codex fetch ${shellWord(uriOf(scope, path))}`;
}
function rank(path, project) {
  if (path.startsWith(`projects/${project}/`)) return 4;
  return (/(?:^|\/)readme\.md$/i.test(path) ? 2 : 0) + (path.startsWith("projects/") ? 1 : 0);
}
async function searchWord(scope, path) {
  const content = await readFile(join(cacheDirectory(scope.root), cachedPath(scope, path))).catch(() => null);
  const text = content && await readSearchable(path, content);
  const words = text?.title === basename(path) ? [] : text?.title.match(new RegExp("\\p{L}[\\p{L}\\p{N}]+", "gu"));
  return (words ?? []).reduce(
    (best, one) => one.length > (best?.length ?? 2) ? one : best,
    null
  );
}

// runtime/commands/sync-project.ts
var command = defineCommand({
  name: "sync-project",
  positionals: { label: "[PROJECT]", most: 1 },
  options: {
    ...SYNC_OPTIONS.directions,
    ...SYNC_OPTIONS.environment,
    "dry-run": { type: "boolean", description: "show what would happen and change nothing" },
    "exit-code": { type: "boolean", description: "with --dry-run: exit 4 when there is something to sync" },
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
  },
  examples: [
    "fractary-codex sync-project --dry-run      what a sync would do",
    "fractary-codex sync-project                both ways, environment test",
    "fractary-codex sync-project --env prod     to production, and back",
    "fractary-codex sync-project --to-codex --patterns 'docs/**,README.md'",
    "fractary-codex sync-project billing        another project of the organization, from its remote",
    "fractary-codex sync-project '*' --dry-run  every project of the organization: see sync-org"
  ],
  async run(context, { options, positionals: [name] }) {
    if (name === "*") {
      const { syncEveryProject } = await import("./chunks/every-project-C7HX33TL.mjs");
      return syncEveryProject(context, options);
    }
    if (options["exit-code"] && !options["dry-run"]) {
      throw invalid("--exit-code goes with --dry-run", "Add --dry-run, or leave --exit-code out");
    }
    if (name !== void 0) checkName(name);
    const typed = syncOptions("sync-project", name, options);
    const directionIn = (config) => typed.direction ?? config.sync_direction;
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: (config) => directionIn(config) === "from-codex" ? "read" : "write",
      command: typed.command,
      discover: true
    });
    if (name === void 0 && isCodexItself(run)) {
      throw invalid(
        "This is a checkout of the codex itself, which has no documents of its own to sync",
        "Name the project to sync: fractary-codex sync-project NAME"
      );
    }
    if (name !== void 0 && name !== run.project)
      return syncOtherProject(run, name, { ...typed, direction: typed.direction ?? "to-codex" });
    const first = !typed.dryRun && await isFirst(scopeOf(run));
    const result = await syncProject(run, { ...typed, direction: directionIn(run.config) });
    if (!typed.dryRun) await rememberCodex(context.home, run.place.root, run.config);
    const brought = first && result.from_codex?.status === "success";
    return brought ? { ...result, reading: await firstReading(scopeOf(run), run.project) } : result;
  },
  text(result) {
    if (isOfAll(result)) return organizationText(result);
    return `${syncText(result)}${result.reading ? `${result.reading}
` : ""}`;
  },
  json(result, summary) {
    if (isOfAll(result)) return summary ? summarizeOrganization(result) : result;
    const { reading: _, ...document } = result;
    return summary ? summarizeSync(document) : document;
  },
  exitCode(result, { options }) {
    if (result.status !== "success") return 1;
    if (isOfAll(result)) return 0;
    const changes = [result.to_codex, result.from_codex].some(
      (one) => one?.status === "success" && one.files_synced + one.files_deleted > 0
    );
    return options["exit-code"] && changes ? 4 : 0;
  }
});
function isOfAll(result) {
  return result.operation === "sync-org";
}
function checkName(name) {
  if (isName("project", name)) return;
  throw invalid(
    `${shown(name)} is no project's name`,
    "Give a name such as auth-service: fractary-codex sync-project NAME"
  );
}

// entry:entry:sync-project
await main(command);
