import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ENVIRONMENT_OPTIONS,
  defineCommand,
  environmentOption,
  fetchDocument,
  invalid,
  main,
  openPlace,
  shown
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/fetch.ts
import path from "node:path";
var command = defineCommand({
  name: "fetch",
  positionals: { label: "REFERENCE", most: 1 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    "force-refresh": { type: "boolean", description: "ask the codex, however fresh the copy is" },
    offline: { type: "boolean", description: "never ask the codex" },
    ttl: { type: "string", value: "SECONDS", description: "how long the copy it stores counts as fresh" },
    output: { type: "string", value: "FILE", offers: "files", description: "write the document there" },
    "no-content": {
      type: "boolean",
      description: "only say where it is, or with --json all but the content"
    }
  },
  examples: [
    "fractary-codex fetch codex://acme/shared/standards/api.md",
    "fractary-codex fetch @codex/billing/docs/invoices.md --env prod",
    "fractary-codex fetch @codex/billing/docs/invoices.md --json --no-content"
  ],
  async run(context, { options, positionals: [reference] }) {
    const started = performance.now();
    if (reference === void 0) {
      throw invalid(
        "fetch needs the reference of a document",
        "Name one: fractary-codex fetch codex://ORGANIZATION/PROJECT/path/to/document.md"
      );
    }
    if (options.offline && options["force-refresh"]) {
      throw invalid("--offline and --force-refresh contradict each other", "Give one of them");
    }
    const ttl = seconds(options.ttl);
    const place = await openPlace(context, { env: environmentOption(options), discover: !options.offline });
    const document = await fetchDocument(place, reference, {
      forceRefresh: options["force-refresh"],
      offline: options.offline,
      ttl
    });
    const output = options.output === void 0 ? null : path.resolve(context.cwd, options.output);
    if (output !== null) await writeOutput(output, document.content);
    const hidden = options["no-content"] || output !== null;
    return { document, output, hidden, seconds: (performance.now() - started) / 1e3 };
  },
  text({ document, output, hidden }) {
    if (output !== null) return `Wrote ${output} (${document.size_bytes} bytes)
`;
    return hidden ? `${document.path ?? document.uri}
` : document.content;
  },
  warnings: ({ document }) => document.warnings,
  json({ document, output, hidden, seconds: duration }) {
    const { content, warnings, ...facts } = document;
    return {
      status: "success",
      operation: "fetch",
      ...facts,
      ...output === null ? {} : { output },
      ...hidden ? {} : asText(content),
      warnings,
      duration_seconds: Number(duration.toFixed(3))
    };
  }
});
function seconds(value) {
  if (value === void 0) return void 0;
  if (/^\d{1,10}$/.test(value)) return Number(value);
  throw invalid(
    `--ttl ${shown(value)} is no number of seconds`,
    "Give a whole number, such as --ttl 3600 for an hour"
  );
}
function asText(content) {
  const text = content.toString("utf8");
  if (Buffer.byteLength(text) === content.length && Buffer.from(text).equals(content))
    return { content: text };
  return { content: content.toString("base64"), encoding: "base64" };
}
async function writeOutput(file, content) {
  const { writeWhole } = await import("./chunks/write-file-ZOLWNSS7.mjs");
  await writeWhole(file, content).catch((error) => {
    const why = error instanceof Error ? error.message : String(error);
    throw invalid(
      `--output ${file} cannot be written: ${why}`,
      "Name a file in a folder that you may write to"
    );
  });
}

// entry:fetch
await main(command);
