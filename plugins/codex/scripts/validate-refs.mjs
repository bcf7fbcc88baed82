import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  validateReferences
} from "./chunks/chunk-DAFWAHYT.mjs";
import "./chunks/chunk-QVOVJHOG.mjs";
import "./chunks/chunk-77NZAR2D.mjs";
import "./chunks/chunk-KW4SY527.mjs";
import "./chunks/chunk-D7RNVGPD.mjs";
import "./chunks/chunk-B2FILZZM.mjs";
import "./chunks/chunk-YQEB3TKQ.mjs";
import "./chunks/chunk-G77T6WM2.mjs";
import {
  openRun
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  counted,
  defineCommand,
  environmentOption,
  main,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/validate-refs.ts
var LISTED = 20;
var command = defineCommand({
  name: "validate-refs",
  positionals: { label: "[PATH…]", most: 1e4, offers: "files" },
  options: {
    ...ENVIRONMENT_OPTIONS,
    fix: { type: "boolean", description: "rewrite old @codex/ forms to codex://, but not in fenced code" },
    online: { type: "boolean", description: "ask the codex about what the cache does not cover" },
    summary: { type: "boolean", description: "with --json: the first 20 that want attention" }
  },
  examples: [
    "fractary-codex validate-refs                  all Markdown of the project",
    "fractary-codex validate-refs docs README.md --online",
    "fractary-codex validate-refs --fix            rewrite old forms"
  ],
  async run(context, { options, positionals: paths }) {
    const [fix, online] = [options.fix ?? false, options.online ?? false];
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "read",
      command: "",
      discover: online
    });
    const report = await validateReferences(run, { paths, fix, online });
    return {
      status: "success",
      operation: "validate-refs",
      environment: run.environment.name,
      online,
      ...report
    };
  },
  text: validationText,
  json(result, summary) {
    if (!summary) return result;
    const shown = attention(result).slice(0, LISTED);
    return { ...result, references: shown, files_omitted: result.references.length - shown.length };
  },
  exitCode: ({ counts }) => counts.missing + counts.invalid > 0 ? 1 : 0
});
function attention({ references }) {
  const order = ["invalid", "missing", "old", "unknown"];
  const rank = ({ status, fixed }) => fixed && status === "unknown" ? 4 : order.indexOf(status);
  return references.filter(({ status, fixed }) => status !== "ok" || fixed).sort((a, b) => rank(a) - rank(b));
}
function validationText(result) {
  const { counts, fixed, references, files } = result;
  const lines = attention(result).map(
    ({ file, line, reference, status, reason, replacement, fixed: isFixed }) => {
      const what = isFixed ? `rewritten to ${visible(replacement)}${status === "missing" ? ", which is missing" : ""}` : reason ?? "";
      return `${visible(file)}:${line}  ${isFixed ? "fixed" : status}  ${visible(reference)}${what && `  (${visible(what)})`}`;
    }
  );
  const more = lines.length - LISTED;
  const hints = [
    counts.old > 0 ? "--fix rewrites old forms outside fenced code" : "",
    counts.unknown > 0 ? "--online asks the codex about unknown ones" : ""
  ].filter(Boolean);
  const states = Object.entries(counts).filter(([, count]) => count > 0);
  const sum = states.map(([status, count]) => `${count} ${status}`).join(", ");
  const bad = counts.missing + counts.invalid > 0;
  return [
    ...lines.slice(0, LISTED),
    ...more > 0 ? [`… and ${more} more; --json lists them all`] : [],
    ...result.warnings.map((warning) => `⚠ ${visible(warning)}`),
    `${bad ? "✗" : "✓"} ${counted(references.length, "reference")} in ${counted(files, "file")}${sum && `: ${sum}`}${fixed ? `; ${fixed} rewritten` : ""}`,
    ...hints.map((hint) => `  ${hint}`),
    ""
  ].join("\n");
}

// entry:validate-refs
await main(command);
