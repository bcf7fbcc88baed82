import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listCached,
  listCodex
} from "./chunks/chunk-TN7DQK7Q.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  defineCommand,
  environmentOption,
  invalid,
  isName,
  main,
  openPlace,
  shown,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/list.ts
var LISTED = 20;
var command = defineCommand({
  name: "list",
  positionals: { label: "[PROJECT[/PREFIX]]", most: 1 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    cached: { type: "boolean", description: "only what is in the cache; no network" }
  },
  examples: [
    "fractary-codex list                     the projects, and how many documents each has",
    "fractary-codex list billing/docs/       the documents of one that begin so",
    "fractary-codex list shared --cached     what is here already"
  ],
  async run(context, { options, positionals: [which] }) {
    const question = which === void 0 ? {} : questionOf(which);
    const place = await openPlace(context, { env: environmentOption(options), discover: !options.cached });
    return (options.cached ? listCached : listCodex)(place, question);
  },
  text(listing) {
    const rows = "projects" in listing ? projectRows(listing.projects) : listing.documents.map(documentRow);
    const at = listing.commit ? ` @${listing.commit.slice(0, 7)}` : "";
    const what = "projects" in listing ? "project" : "document";
    const head = `${rows.length} ${what}${rows.length === 1 ? "" : "s"} · environment ${listing.environment}${at}`;
    const more = rows.length > LISTED ? [`  … and ${rows.length - LISTED} more: --json lists all`] : [];
    return `${[head, ...rows.slice(0, LISTED), ...more].join("\n")}
`;
  },
  warnings: ({ warnings }) => warnings,
  json: (listing) => ({ status: "success", operation: "list", ...listing })
});
function questionOf(which) {
  const plain = which.replace(/^(?:codex:\/\/[^/]*|@codex)\//, "");
  const slash = plain.indexOf("/");
  const project = slash < 0 ? plain : plain.slice(0, slash);
  if (!isName("project", project) && project !== "shared" && project !== "systems") {
    throw invalid(
      `${shown(project)} is no project's name`,
      "See which projects there are: fractary-codex list"
    );
  }
  return { project, prefix: slash < 0 ? "" : plain.slice(slash + 1) };
}
function projectRows(projects) {
  const names = projects.map(({ name }) => visible(name));
  const width = Math.max(0, ...names.map((name) => name.length));
  return projects.map(
    ({ documents }, at) => `  ${names[at].padEnd(width)}  ${documents} document${documents === 1 ? "" : "s"}`
  );
}
function documentRow({ uri, cached }) {
  return `  ${uri}${cached ? "  (cached)" : ""}`;
}

// entry:list
await main(command);
