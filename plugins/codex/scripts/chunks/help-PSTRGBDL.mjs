import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summaryOf
} from "./chunk-SNZ2PTLB.mjs";
import {
  COMMON_OPTIONS
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/output/help.ts
function helpText(command) {
  const { name, positionals, options, examples } = command;
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
