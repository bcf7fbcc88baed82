import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-ZZQGPKTM.mjs";
import {
  rememberCodex
} from "./chunks/chunk-4NCI5BCZ.mjs";
import {
  readSearchable
} from "./chunks/chunk-3Z5POMAL.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-LVKRQ7SZ.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-JRQJREXG.mjs";
import "./chunks/chunk-CGG5YO4X.mjs";
import {
  indexOrFiles
} from "./chunks/chunk-QH5LINHM.mjs";
import "./chunks/chunk-PL5IRHWN.mjs";
import "./chunks/chunk-3U7C6YSR.mjs";
import "./chunks/chunk-UYGILRHK.mjs";
import "./chunks/chunk-Z26BQIOY.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-FN3IAUUD.mjs";
import "./chunks/chunk-RJD2RQRG.mjs";
import "./chunks/chunk-2B3F3U43.mjs";
import "./chunks/chunk-KM4D3OMY.mjs";
import "./chunks/chunk-WKOSYTA7.mjs";
import "./chunks/chunk-VYJHDM33.mjs";
import "./chunks/chunk-X2D3Q57H.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-OO4QFPUR.mjs";
import "./chunks/chunk-XXXLGYOE.mjs";
import "./chunks/chunk-KXXVS4DF.mjs";
import "./chunks/chunk-A5TIT3IK.mjs";
import "./chunks/chunk-NJCIIWSB.mjs";
import "./chunks/chunk-IHTZM6YL.mjs";
import {
  isMarkdown
} from "./chunks/chunk-R6DBLWSZ.mjs";
import "./chunks/chunk-5KE5DJ2Q.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import "./chunks/chunk-XTCKRSBG.mjs";
import {
  scopeOf
} from "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-KW2J4IUY.mjs";
import "./chunks/chunk-YPHS2CHN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ODVCOCEW.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main,
  uriOf
} from "./chunks/chunk-5HT7RP64.mjs";
import {
  cacheDirectory,
  cachedPath,
  counted,
  isName,
  readHead,
  shellWord,
  shown
} from "./chunks/chunk-VLS2ZDPR.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-M6BBRULT.mjs");
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
