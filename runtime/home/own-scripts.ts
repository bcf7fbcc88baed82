import { fileURLToPath } from 'node:url';

/** The folder of the compiled scripts, of which the running one is one. */
export function scriptsFolder(): string {
  // Compiled, this module stands in that folder, or in `chunks/` below it.
  const here = new URL('./', import.meta.url);
  return fileURLToPath(here.pathname.endsWith('/chunks/') ? new URL('../', here) : here);
}
