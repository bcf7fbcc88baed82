import fc from 'fast-check';

/** Property tests try the same values in every run; another seed tries others: `FC_SEED=7 npm test`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_120) });
