import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMMANDS
} from "./chunks/chunk-SNZ2PTLB.mjs";
import {
  nearest
} from "./chunks/chunk-G77T6WM2.mjs";
import {
  CodexError,
  defineCommand,
  main,
  shown
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/help.ts
var command = defineCommand({
  name: "help",
  positionals: { label: "[COMMAND]", most: 100 },
  options: {},
  lenient: true,
  examples: ["fractary-codex help", "fractary-codex sync-project --help"],
  async run(_context, { positionals: [typed] }) {
    if (typed === void 0 || typed === "help") return { commands: COMMANDS };
    if (COMMANDS.some(({ name }) => name === typed)) return { see: typed, commands: COMMANDS };
    const near = nearest(
      typed,
      COMMANDS.map(({ name }) => name)
    );
    const list = "See all commands: fractary-codex help";
    throw new CodexError("INVALID_ARGUMENT", `There is no command ${shown(typed)}`, {
      phase: "validate",
      fixes: near ? [`Did you mean fractary-codex ${near}?`, list] : [list]
    });
  },
  text({ see, commands }) {
    if (see) return `fractary-codex ${see} --help says how to use it.
`;
    const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
    const lines = (steps) => commands.filter((one) => one.step === steps && !one.hidden).map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join("\n");
    return `fractary-codex syncs a project's documents with its organization's codex.

Usage: fractary-codex COMMAND [options]

Commands:
${lines(false)}

Single steps of a sync, for looking and repeating:
${lines(true)}

fractary-codex COMMAND --help says more. First time here? fractary-codex demo
`;
  }
});

// entry:help
await main(command);
