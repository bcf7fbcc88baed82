import { type Diagnosis, diagnose } from './diagnose.ts';
import type { AnyScope } from './documents.ts';
import { CACHE_FOLDER } from './paths.ts';
import { repair } from './repair.ts';

export type HealthStatus = 'pass' | 'warning' | 'fail';

export interface HealthCheck {
  name: string;
  status: HealthStatus;
  message: string;
  /** What mends it; null where nothing has to be mended. */
  fix: string | null;
}

export interface CacheHealth {
  checks: HealthCheck[];
  /** The worst of the checks, after repairs. */
  overall: HealthStatus;
  /** Things that --fix repaired. */
  repaired: number;
}

const FIX = 'fractary-codex cache-health --fix';

/** Checks the cache, and with `fix` repairs what can be repaired without the network. */
export async function cacheHealth(scope: AnyScope, fix: boolean, now: number): Promise<CacheHealth> {
  const found = await diagnose(scope, now);
  const before = checksOf(found);
  if (!fix || before.every(({ status }) => status === 'pass')) return report(before, 0);
  const repaired = await repair(scope, found);
  const after = checksOf(await diagnose(scope, now)).map((check): HealthCheck => {
    const was = before.find(({ name }) => name === check.name);
    const mended = check.status === 'pass' && was !== undefined && was.status !== 'pass';
    return mended ? { ...check, message: `repaired: ${was.message}` } : check;
  });
  return report(after, repaired);
}

function report(checks: HealthCheck[], repaired: number): CacheHealth {
  const has = (status: HealthStatus) => checks.some((check) => check.status === status);
  return { checks, overall: has('fail') ? 'fail' : has('warning') ? 'warning' : 'pass', repaired };
}

/** The checks that a diagnosis answers; those of the content only where there is a directory to look into. */
function checksOf(found: Diagnosis): HealthCheck[] {
  const directory = directoryCheck(found);
  const ignores = ignoreCheck(found);
  if (found.directory || !found.exists) return [directory, ignores];
  const all = (kind: 'missing' | 'truncated' | 'changed') =>
    found.environments.flatMap(({ environment, damaged }) =>
      damaged[kind].map(({ uri }) => `${uri} (${environment})`),
    );
  const broken = found.environments.filter((one) => one.broken).map(({ environment }) => environment);
  const removing = found.environments.flatMap((one) => one.removing);
  return [
    directory,
    ignores,
    check(
      'index',
      'fail',
      broken,
      'environment without a readable index',
      'environments without a readable index',
      'every index can be read',
    ),
    check(
      'missing',
      'fail',
      all('missing'),
      'document is in the index and not on disk',
      'documents are in the index and not on disk',
      'every document in the index is there',
    ),
    check(
      'truncated',
      'fail',
      all('truncated'),
      'document is cut short',
      'documents are cut short',
      'no document is cut short',
    ),
    check(
      'changed',
      'fail',
      all('changed'),
      'document is not what the codex has',
      'documents are not what the codex has',
      'every document is what the codex had',
    ),
    check(
      'orphans',
      'warning',
      found.strays.map(({ path }) => path),
      'file that no index knows',
      'files that no index knows',
      'no file is unknown',
    ),
    check(
      'leftovers',
      'warning',
      [...found.leftovers, ...removing],
      'leftover of a run that was killed',
      'leftovers of runs that were killed',
      'no run left anything behind',
    ),
  ];
}

function check(
  name: string,
  status: HealthStatus,
  found: readonly string[],
  one: string,
  many: string,
  well: string,
): HealthCheck {
  if (found.length === 0) return { name, status: 'pass', message: well, fix: null };
  const some = found.slice(0, 3).join(', ') + (found.length > 3 ? ', …' : '');
  return { name, status, message: `${found.length} ${found.length === 1 ? one : many}: ${some}`, fix: FIX };
}

function directoryCheck({ exists, directory, documents }: Diagnosis): HealthCheck {
  const name = 'directory';
  if (directory) return { name, status: 'fail', message: directory.message, fix: directory.fix };
  const message = exists
    ? `${CACHE_FOLDER} is in the project, can be written to, and holds ${documents} document${documents === 1 ? '' : 's'}`
    : 'nothing is cached yet: fractary-codex sync-project --from-codex fills the cache';
  return { name, status: 'pass', message, fix: null };
}

/** An entry that is missing is an error only where git could see something of the cache. */
function ignoreCheck({ exists, ignores }: Diagnosis): HealthCheck {
  const name = 'gitignore';
  if ('message' in ignores) return { name, status: 'fail', ...ignores };
  if (ignores.missing.length === 0)
    return { name, status: 'pass', message: '.gitignore keeps the cache out of git', fix: null };
  const message = `.gitignore lacks ${ignores.missing.join(' and ')}`;
  return { name, status: exists ? 'fail' : 'warning', message, fix: FIX };
}
