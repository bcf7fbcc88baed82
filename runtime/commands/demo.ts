import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineCommand } from '../command.ts';
import { demoEnvironment } from '../demo/organization.ts';
import { takeTour } from '../demo/tour.ts';
import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';
import { shellWord } from '../shell.ts';

export const command = defineCommand({
  name: 'demo',
  positionals: { label: '', most: 0 },
  options: {
    keep: {
      type: 'string',
      value: 'DIR',
      offers: 'files',
      description: 'make it in this empty folder, and keep it',
    },
  },
  examples: ['fractary-codex demo', 'fractary-codex demo --keep /tmp/acme'],
  async run(context, { options }) {
    const kept = options.keep === undefined ? null : path.resolve(context.cwd, options.keep);
    const dir = kept ?? (await mkdtemp(path.join(tmpdir(), 'fractary-codex-demo-')));
    try {
      if (kept) await ensureEmpty(kept);
      const place = { dir, env: demoEnvironment(context.env, dir), signal: context.signal };
      return { status: 'success', operation: 'demo', kept, steps: await takeTour(place, context.progress) };
    } finally {
      if (!kept) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  text({ steps, kept }) {
    const shownSteps = steps.map(
      ({ title, folder, command: typed, output }) => `${title}\n\n${folder} $ ${typed}\n${output}`,
    );
    const intro =
      'A made-up organization, acme, in a temporary folder: a codex and the projects auth-service and billing.\n';
    const end = kept
      ? `All of it is in ${kept}. Go on there: cd ${shellWord(path.join(kept, 'billing'))}\n`
      : 'All of it is removed again (--keep DIR keeps it). In your own project: fractary-codex init\n';
    return [intro, ...shownSteps, end].join('\n');
  },
});

async function ensureEmpty(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true });
    if ((await readdir(dir)).length === 0) return;
  } catch (cause) {
    throw unusable(`The folder ${shown(dir)} cannot be made`, cause);
  }
  throw unusable(`The folder ${shown(dir)} is not empty, and the demo fills it`);
}

function unusable(sentence: string, cause?: unknown): CodexError {
  return new CodexError('INVALID_ARGUMENT', sentence, {
    phase: 'validate',
    fixes: ['Name a new folder: fractary-codex demo --keep DIR'],
    cause,
  });
}
