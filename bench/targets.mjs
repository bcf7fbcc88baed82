/** What the product has to reach, and by how much it misses it. */

/** `yardstick`: at most so many times as long; `naive`: at most so much of the time at a size; `growth`: from S to L. */
export const TARGETS = {
  nothing: { yardstick: 2, naive: { M: 1 / 10, L: 1 / 50 }, growth: 1.2 },
  'to-cold': { yardstick: 2, naive: { M: 1 / 7, L: 1 / 20 }, sparse: 1, growth: 2.5 },
  'to-warm': { yardstick: 2, naive: { M: 1 / 7, L: 1 / 20 }, growth: 2 },
  'from-cold': { yardstick: 2, naive: { M: 1 / 6, L: 1 / 20 }, growth: 1.5 },
  switch: { yardstick: 2, naive: { M: 1 / 7 }, milliseconds: 5000, growth: 2.2 },
  organization: { yardstick: 2.5, naive: { S: 1 / 8 } },
};
const MEBIBYTES = 120;

/** A line for each target that can be judged by these rows: what was measured, what was wanted. */
export function judge({ sync, fetch, server }) {
  const verdicts = [];
  const check = (what, measured, most, unit = '×') => {
    if (measured !== undefined && !Number.isNaN(measured))
      verdicts.push({ what, measured, most, unit, met: measured <= most });
  };
  const own = sync.filter(({ method }) => method === 'fractary-codex');
  for (const row of own) {
    const target = TARGETS[row.job];
    const name = `${row.title}, ${row.size}`;
    check(`${name}: of the yardstick`, row.ratios.yardstick, target.yardstick);
    check(
      `${name}: of clone + copy`,
      target.naive[row.size] && row.ratios['clone + copy'],
      target.naive[row.size],
    );
    check(
      `${name}: of sparse clone + copy`,
      target.sparse && row.ratios['sparse clone + copy'],
      target.sparse,
    );
    check(`${name}: time`, target.milliseconds && row.milliseconds, target.milliseconds, ' ms');
    check(`${name}: memory`, row.mebibytes ?? undefined, MEBIBYTES, ' MiB');
    const small = own.find(({ job, size }) => job === row.job && size === 'S');
    if (row.size === 'L' && small) {
      check(
        `${row.title}: growth from S to L`,
        target.growth && row.milliseconds / small.milliseconds,
        target.growth,
      );
    }
  }
  const fetched = fetch.filter(({ title }) => title.startsWith('fetch, '));
  for (const { title, ratio } of fetched) check(`${title}: of node -e 0`, ratio, 1.6);
  if (fetched.length > 1) {
    check('fetch: growth', fetched.at(-1).milliseconds / fetched[0].milliseconds, 1.1);
  }
  const served = (title) => server.find((row) => row.title === title);
  check('resources/read, p99', served('resources/read')?.p99, 5, ' ms');
  check('codex_search, p95', served('codex_search')?.p95, 50, ' ms');
  return verdicts;
}
