import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
  step("validate-sync", "Checks a sync's result: counts, thresholds, and that the remote has the commit.")
];
function summaryOf(name) {
  return COMMANDS.find((one) => one.name === name)?.summary ?? "";
}

export {
  COMMANDS,
  summaryOf
};
