import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMMON_OPTIONS
} from "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/command-list.ts
var command = (name, summary) => ({ name, summary, step: false });
var step = (name, summary) => ({ name, summary, step: true });
var COMMANDS = [
  command(
    "demo",
    "Shows everything on a codex and two projects in a temporary folder: no account, no network."
  ),
  command("init", "Connects this project with its organization's codex: writes the configuration."),
  command(
    "sync-project",
    "Syncs a project with the codex: publishes its documents, and fills the local cache."
  ),
  command("sync-org", "Syncs every project of the organization with the codex, phase by phase."),
  command(
    "status",
    "Where this project stands in each environment: what a sync would do, the last one, the cache."
  ),
  command("diff", "Documents in one environment of the codex that differ in another."),
  command("map", "Writes a page to look at: projects, documents, references between them, differences."),
  command("fetch", "One document of the codex by its reference, from the cache while it is fresh."),
  command("list", "What the codex holds: its projects, or the documents of one."),
  command("search", "Finds cached documents by their words; needs no network."),
  command("mcp", "Serves the codex to agents: speaks MCP on stdin and stdout."),
  command("cache-list", "Lists the documents in the cache: environment, size, age, whether they are fresh."),
  command("cache-clear", "Removes documents from the cache: all, expired ones, a project, or by a pattern."),
  command("cache-health", "Checks the cache for damage, and repairs it with --fix, without the network."),
  command("cache-metrics", "Counts and sizes of the cache by environment and project, hits and misses."),
  command("validate-refs", "Checks codex references in Markdown files; --fix rewrites old forms."),
  command("explain", "Where a document goes and why: the pattern or front matter line that decided."),
  command("discover", "The organization's codex on GitHub as owner/name; --repos lists its repositories."),
  command(
    "workflows",
    "The codex's GitHub Actions: installs the sync workflows, runs them in order, lists their runs."
  ),
  command("doctor", "Checks all that a sync depends on, and says what mends it; --fix repairs what is ours."),
  command("completion", "Prints what makes bash, zsh or fish complete commands, options and environments."),
  command("help", "Lists the commands."),
  step(
    "analyze-patterns",
    "The final include and exclude patterns, from configuration, options and front matter."
  ),
  step("setup-cache-dir", "Creates the cache directory, its index and the .gitignore entry."),
  step("hash-files", "The content ids of the files that the patterns select."),
  step("clone-codex", "Brings the codex's branch to this machine."),
  step("plan-sync", "What a sync would change; writes nothing."),
  step("commit-codex", "Writes the commit of a sync and moves no branch."),
  step("push-codex", "Publishes that commit, fast-forward only."),
  step("update-cache-index", "Rebuilds the index of the cache from the files on disk."),
  step("validate-sync", "Checks a sync's result: counts, thresholds, and that the remote has the commit."),
  {
    ...command("workflow-step", "One step of our workflows on GitHub: counts, annotations and the summary."),
    hidden: true
  }
];
function summaryOf(name) {
  return COMMANDS.find((one) => one.name === name)?.summary ?? "";
}

// runtime/output/help.ts
function helpText(command2) {
  const { name, positionals, options, examples } = command2;
  const usage = ["fractary-codex", name, positionals.label, "[options]"].filter(Boolean).join(" ");
  const parts = [`${summaryOf(name)}
`, `Usage: ${usage}
`];
  if (Object.keys(options).length > 0) parts.push(`Options:
${optionLines(options)}
`);
  parts.push(`Always there:
${optionLines(COMMON_OPTIONS)}
`);
  if (examples.length > 0) parts.push(`Examples:
${examples.map((one) => `  ${one}`).join("\n")}
`);
  return parts.join("\n");
}
function optionLines(options) {
  const rows = Object.entries(options).map(([name, { value, description }]) => {
    return [`  --${name}${value ? ` ${value}` : ""}`, description];
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => left.padEnd(width) + right).join("\n");
}
export {
  helpText
};
