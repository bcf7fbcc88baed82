import { SYNC_PHASES } from '../../github/phases.ts';
import { VERSION } from '../../version.ts';
import { readTemplate, workflowScripts } from './scripts.ts';
import { stamped } from './stamp.ts';

/** Where GitHub looks for workflows. */
export const WORKFLOWS = '.github/workflows';
/** Where the runtime stands in a codex (contract, section 10); all of it is ours. */
export const RUNTIME = '.github/fractary-codex';
/** Which files of the runtime we wrote: an upgrade removes those that the new version has not. */
export const MANIFEST = `${RUNTIME}/manifest.json`;

/** Everything that an installation consists of, by its path in the codex; what others load comes first. */
export async function codexFiles(): Promise<Map<string, Buffer>> {
  const scripts = await workflowScripts();
  const runtime = new Map<string, Buffer>([
    ...scripts,
    [
      '.gitattributes',
      Buffer.from('# Byte for byte as compiled, and folded away in diffs.\n* -text linguist-generated\n'),
    ],
    ['README.md', Buffer.from(readme([...scripts.values()].reduce((sum, { length }) => sum + length, 0)))],
    ['VERSION', Buffer.from(`${VERSION}\n`)],
  ]);
  const files = new Map([...runtime].map(([name, content]) => [`${RUNTIME}/${name}`, content]));
  const manifest = { version: VERSION, files: [...runtime.keys(), 'manifest.json'].sort() };
  files.set(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  for (const { file } of SYNC_PHASES) {
    const name = `${file}.yml`;
    files.set(`${WORKFLOWS}/${name}`, Buffer.from(stamped(await readTemplate(name))));
  }
  return files;
}

/** The files that a manifest names; what somebody wrote into it leads to nothing outside the runtime's folder. */
export function recordedFiles(manifest: Uint8Array | null): string[] {
  if (manifest === null) return [];
  try {
    const { files } = JSON.parse(Buffer.from(manifest).toString('utf8')) as { files?: unknown };
    const names = Array.isArray(files) ? files : [];
    return names
      .filter((name): name is string => typeof name === 'string' && /^(?:chunks\/)?[\w.-]+$/.test(name))
      .filter((name) => !/(?:^|\/)\.\.?$/.test(name))
      .map((name) => `${RUNTIME}/${name}`);
  } catch {
    return [];
  }
}

function readme(bytes: number): string {
  return `# The runtime of the codex sync workflows

Written by \`fractary-codex workflows install\`: the compiled scripts of fractary-codex ${VERSION} that the workflows
\`${WORKFLOWS}/codex-sync-*.yml\` run (${(bytes / 1024 / 1024).toFixed(1)} MB). They are here so that a run installs
nothing. Do not edit them: the next \`workflows install\`, which upgrades them, replaces them.

Run the workflows with \`fractary-codex workflows run\`, or on the page Actions of this repository. They need the secret
\`CODEX_SYNC_PAT\`: a token that may read and write the repositories of the organization.
`;
}
