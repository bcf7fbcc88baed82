import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { git } from '../helpers/git.ts';
import { writeFiles } from '../helpers/repo.ts';
import { start } from '../helpers/run.ts';
import { CACHE, type World, world } from './world.ts';

let place: World;
// biome-ignore lint/suspicious/noExplicitAny: a result is bent in many ways
let result: any;

beforeAll(async () => {
  place = world();
  result = await place.json('sync-project');
});

const validate = (document: unknown, exit = 0, args: string[] = []) =>
  place.json('validate-sync', args, exit, {
    input: typeof document === 'string' ? document : JSON.stringify(document),
  });

/** A copy of the result, bent. */
function bent(change: (copy: typeof result) => void): typeof result {
  const copy = structuredClone(result);
  change(copy);
  return copy;
}

describe('validate-sync', () => {
  it('passes a sync, from stdin and from a file', async () => {
    writeFiles(place.dir, { 'result.json': JSON.stringify(result) });
    const [piped, dash, file, text] = await Promise.all([
      validate(result),
      validate(result, 0, ['-']),
      validate('', 0, ['../result.json']),
      place.run('validate-sync', [join(place.dir, 'result.json')]),
    ]);
    expect(piped).toEqual({
      status: 'success',
      operation: 'validate-sync',
      validation_status: 'pass',
      checks: [
        { name: 'to-codex: counts', status: 'pass', message: expect.any(String) },
        { name: 'to-codex: deletion threshold', status: 'pass', message: expect.any(String) },
        { name: 'from-codex: counts', status: 'pass', message: expect.any(String) },
        { name: 'from-codex: deletion threshold', status: 'pass', message: expect.any(String) },
        {
          name: 'to-codex: commit on the remote',
          status: 'pass',
          message: `test of ${place.codex} holds ${result.to_codex.commit_sha}`,
        },
        { name: 'from-codex: index', status: 'pass', message: expect.any(String) },
      ],
      issues: [],
    });
    expect(dash).toEqual(piped);
    expect(file).toEqual(piped);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toMatch(/^✓ to-codex: counts: (.*\n)*Validation: pass\n$/);
  });

  it('passes what a sync with nothing to do, a dry run and --summary print', async () => {
    const again = await place.json('sync-project');
    const dry = await place.json('sync-project', ['--dry-run', '--summary']);
    for (const one of [again, dry]) {
      expect(await validate(one)).toMatchObject({ validation_status: 'pass', issues: [] });
    }
  });

  it.each<[string, (copy: typeof result) => void, RegExp]>([
    [
      'more files than listed',
      (copy) => {
        copy.to_codex.files_added += 1;
      },
      /to-codex: the counts/,
    ],
    [
      'a sum that is none',
      (copy) => {
        copy.to_codex.files_synced = 7;
      },
      /to-codex: the counts/,
    ],
    ['a list that was cut', (copy) => void copy.from_codex.files.added.pop(), /from-codex: the counts/],
    [
      'a lost skipped file',
      (copy) => {
        copy.from_codex.files_skipped = 1;
      },
      /from-codex: the counts/,
    ],
    [
      'a commit that nobody has',
      (copy) => {
        copy.to_codex.commit_sha = 'f'.repeat(40);
      },
      /test of .* does not hold ffff/,
    ],
    [
      'a commit of another branch',
      (copy) => {
        copy.to_codex.commit_sha = git(place.codex, ['rev-parse', 'main^{tree}']);
      },
      /does not hold/,
    ],
    [
      'changes without a commit',
      (copy) => {
        copy.to_codex.commit_sha = null;
      },
      /2 changes are reported, but no/,
    ],
    [
      'a direction that failed',
      (copy) => {
        copy.status = 'partial';
        copy.from_codex = { status: 'failure', error: 'No.', error_code: 'NETWORK', suggested_fixes: ['x'] };
      },
      /^No\.$/,
    ],
  ])('fails a result with %s', async (_what, change, issue) => {
    const answer = await validate(bent(change), 1);
    expect(answer).toMatchObject({ status: 'success', validation_status: 'fail' });
    expect(answer.issues).toEqual([expect.stringMatching(issue)]);
  });

  it('fails once the branch no longer holds the commit', async () => {
    const one = world();
    const done = await one.json('sync-project', ['--to-codex']);
    git(one.codex, ['update-ref', 'refs/heads/test', 'refs/heads/main']);
    const answer = await one.json('validate-sync', [], 1, { input: JSON.stringify(done) });
    expect(answer.validation_status).toBe('fail');
    git(one.codex, ['update-ref', '-d', 'refs/heads/test']);
    expect((await one.json('validate-sync', [], 1, { input: JSON.stringify(done) })).validation_status).toBe(
      'fail',
    );
  });

  it('finds a commit below others that came later, also on a machine that never synced', async () => {
    const one = world();
    const done = await one.json('sync-project', ['--to-codex']);
    writeFiles(one.project, { 'docs/a.md': '# Newer\n' });
    await one.json('sync-project', ['--to-codex']);
    const fresh = { ...one.env, FRACTARY_CODEX_HOME: join(one.dir, 'other-home') };
    const input = JSON.stringify(done);
    expect(await one.json('validate-sync', [], 0, { input, env: fresh })).toMatchObject({
      validation_status: 'pass',
    });
  });

  it.each<[string, (copy: typeof result) => void, RegExp]>([
    [
      'deletions over the threshold',
      (copy) => {
        copy.to_codex.deletion_threshold_exceeded = true;
      },
      /threshold/,
    ],
    [
      'an index that was not written',
      (copy) => {
        copy.from_codex.cache_index_updated = false;
      },
      /index/,
    ],
  ])('warns about %s', async (_what, change, issue) => {
    const answer = await validate(bent(change));
    expect(answer).toMatchObject({ validation_status: 'warning', issues: [expect.stringMatching(issue)] });
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', '', /is no result of sync-project: it is not JSON/],
    ['no JSON', 'status: success', /it is not JSON/],
    ['another document', { status: 'success', operation: 'init' }, /is no result of sync-project/],
    ['an array', [], /the document: /],
    ['null', null, /the document: /],
    ['a result without a direction', () => bent((copy) => void delete copy.to_codex), /to_codex/],
    [
      'a count that is text',
      () =>
        bent((copy) => {
          copy.to_codex.files_added = '2';
        }),
      /to_codex/,
    ],
  ])('refuses %s', async (_what, input, sentence) => {
    const failure = await validate(typeof input === 'function' ? input() : input, 2);
    expect(failure).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      operation: 'validate-sync',
      error: expect.stringMatching(sentence),
      suggested_fixes: ['fractary-codex sync-project --json | fractary-codex validate-sync'],
    });
  });

  it('fails what a sync that failed printed, with its reason', async () => {
    const failure = await place.json('sync-project', ['--plan', 'abc'], 3);
    const answer = await validate(failure, 1);
    expect(answer).toMatchObject({ validation_status: 'fail', issues: [failure.error] });
  });

  it('refuses a file that is not there, and an environment that is not', async () => {
    expect(await validate('', 2, ['missing.json'])).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      error: 'The file "missing.json" cannot be read',
    });
    expect(
      await validate(
        bent((copy) => {
          copy.environment = 'moon';
        }),
        2,
      ),
    ).toMatchObject({
      error_code: 'INVALID_ENVIRONMENT',
    });
  });

  it.runIf(process.platform === 'linux')('stops waiting for its input when it is interrupted', async () => {
    const running = start('validate-sync', ['--json'], { cwd: place.project, env: place.env });
    // SIGHUP, the last of the handlers; Node itself has one for SIGINT.
    const caught = () => {
      const status = readFileSync(`/proc/${running.child.pid}/status`, 'utf8');
      return (BigInt(`0x${/^SigCgt:\s*([0-9a-f]+)$/m.exec(status)?.[1]}`) & 1n) !== 0n;
    };
    await vi.waitUntil(caught, { timeout: 60_000 });
    running.kill('SIGINT');
    const done = await running.done;
    expect(done.code).toBe(130);
    expect(done.json()).toMatchObject({ error_code: 'INTERRUPTED' });
  });

  it('leaves the project alone', () => {
    expect(git(place.project, ['status', '--porcelain', '--ignored'])).toBe(`!! ${CACHE}/`);
  });
});
