import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { rootDir } from './run.ts';

export interface Finding {
  line: number;
  message: string;
}

type Language = typeof import('@actions/languageservice');

let loaded: Promise<Language> | undefined;
let checks = 0;

/** GitHub's language service in one file: Node does not load the JSON it imports as it stands. */
async function load(): Promise<Language> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@actions/languageservice';",
      resolveDir: rootDir,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
    banner: {
      js: "import { createRequire as r_ } from 'node:module'; const require = r_(import.meta.url);",
    },
  });
  const file = join(rootDir, 'node_modules', `.language-service-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0]!.contents);
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/** The actions that templates may use, pinned to these commits, with the inputs they have there. */
const ACTIONS: Record<string, string[]> = {
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': ['persist-credentials', 'sparse-checkout'],
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020': ['node-version', 'package-manager-cache'],
  'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f': [
    ...['name', 'path', 'if-no-files-found', 'retention-days', 'overwrite'],
  ],
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': ['pattern', 'path', 'merge-multiple'],
};

/** What GitHub's own editor support says of a workflow or an action (by its path); nothing is fetched. */
export async function checkWorkflow(path: string, text: string): Promise<Finding[]> {
  loaded ??= load();
  const { validate, registerLogger } = await loaded;
  checks += 1;
  const problems: string[] = [];
  const silent = () => {};
  registerLogger({ error: (said) => problems.push(said), warn: silent, info: silent, log: silent });
  const own = parse(readFileSync(join(rootDir, 'action.yml'), 'utf8'));
  const findings = await validate(document(path, text) as never, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name, ref }) => {
        if (owner === 'fractary' && name === 'fractary-codex') return own;
        const inputs = ACTIONS[`${owner}/${name}@${ref}`];
        return (
          inputs && { name, description: '', inputs: Object.fromEntries(inputs.map((one) => [one, {}])) }
        );
      },
    },
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return findings.map(({ range, message }) => ({ line: range.start.line + 1, message: String(message) }));
}

/** The part of an editor's document that the service reads. */
function document(path: string, text: string) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((end) => end.index + 1)];
  const offsetAt = ({ line, character }: { line: number; character: number }) =>
    (starts[line] ?? text.length) + character;
  return {
    // The service remembers what it parsed by its address.
    uri: `file:///repository-${checks}/${path}`,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range?: { start: never; end: never }) =>
      range ? text.slice(offsetAt(range.start), offsetAt(range.end)) : text,
    positionAt(offset: number) {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - starts[line]! };
    },
    offsetAt,
  };
}
