import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { scriptsFolder } from '../../home/own-scripts.ts';

/** What the workflows call, and the two a person would try there by hand. */
const ENTRIES = ['discover', 'sync-org', 'sync-project', 'workflow-step'];

/** How compiled scripts name the chunks they load, at once or late. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[\w./-]+\.mjs)["']/g;

/** The scripts the workflows run with all chunks they may load, and the licenses of what is in them, by path. */
export async function workflowScripts(): Promise<Map<string, Buffer>> {
  const folder = scriptsFolder();
  const found = new Map<string, Buffer>();
  const wanted = ENTRIES.map((name) => `${name}.mjs`);
  for (const name of wanted) {
    if (found.has(name)) continue;
    const content = await readFile(path.join(folder, name));
    found.set(name, content);
    for (const [, imported = ''] of content.toString('utf8').matchAll(IMPORT)) {
      wanted.push(path.posix.join(path.posix.dirname(name), imported));
    }
  }
  found.set('LICENSES.txt', await readFile(path.join(folder, 'LICENSES.txt')));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A workflow as it stands in the plugin, beside the scripts. */
export function readTemplate(name: string): Promise<string> {
  return readFile(path.join(scriptsFolder(), '..', 'templates', 'workflows', name), 'utf8');
}
