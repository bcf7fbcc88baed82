import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-5LZFOZMO.mjs";
import {
  rememberCodex
} from "./chunks/chunk-OGEZYSLS.mjs";
import {
  readSearchable
} from "./chunks/chunk-PDM7THWA.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-OADI5T5H.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-LH5NFBNA.mjs";
import "./chunks/chunk-FMH7P6UH.mjs";
import {
  indexOrFiles
} from "./chunks/chunk-QXAF2K5Z.mjs";
import "./chunks/chunk-IILHOGNJ.mjs";
import "./chunks/chunk-R5BG7JSA.mjs";
import "./chunks/chunk-GL4PAB5W.mjs";
import "./chunks/chunk-4BJH5VKR.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-TKNUVG6P.mjs";
import "./chunks/chunk-NBC3K5G5.mjs";
import "./chunks/chunk-YUNOY5I3.mjs";
import "./chunks/chunk-ERYH5YWW.mjs";
import "./chunks/chunk-W23UUAK5.mjs";
import "./chunks/chunk-5CKNHF22.mjs";
import "./chunks/chunk-OSFMADFZ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2XJPBAD7.mjs";
import "./chunks/chunk-5Z766S7R.mjs";
import "./chunks/chunk-SK3FNZFN.mjs";
import "./chunks/chunk-TFLYQZGP.mjs";
import "./chunks/chunk-LEKDLQVZ.mjs";
import "./chunks/chunk-VZL5IA7E.mjs";
import {
  isMarkdown
} from "./chunks/chunk-FLHR3T6L.mjs";
import "./chunks/chunk-PAIGKAPP.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import "./chunks/chunk-GBOLFYAT.mjs";
import {
  scopeOf
} from "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-NNJP3FIN.mjs";
import "./chunks/chunk-NKDNMHRY.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CRVM6ON6.mjs";
import "./chunks/chunk-LUCUTEYO.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main,
  uriOf
} from "./chunks/chunk-Z5GHCK5N.mjs";
import {
  cacheDirectory,
  cachedPath,
  counted,
  isName,
  readHead,
  shellWord,
  shown
} from "./chunks/chunk-DMG2IB3S.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-5AQZSDBL.mjs");
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
