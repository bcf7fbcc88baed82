import fc from 'fast-check';
import { runs } from './helpers/runs.ts';

/**
 * Property tests try the same values in every run; another seed tries others, and a factor more of them:
 * `FC_SEED=7 FC_RUNS=20 npm test`.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120), numRuns: runs(100) });
