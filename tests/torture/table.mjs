import path from 'node:path';

/**
 * Adds one pass to the results, attack → {tried, broke, skipped}: what tests noted by `tried`, and for the files
 * that note nothing their tests. A pass without a report broke everything: it did not run.
 */
export function count(results, log, report, root) {
  const add = (attack, more) => {
    const row = results.get(attack) ?? { tried: 0, broke: 0, skipped: 0 };
    for (const [key, value] of Object.entries(more)) row[key] += value;
    results.set(attack, row);
  };
  const noted = log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const { attack, count: times } of noted) add(attack, { tried: times });

  if (!report.testResults) add('(the tests did not run)', { broke: 1 });
  for (const { name, assertionResults, message } of report.testResults ?? []) {
    const file = path.relative(root, name);
    const own = noted.filter((one) => one.file === file);
    if (assertionResults.length === 0 && message) add(titleOf(file), { broke: 1 });
    for (const { ancestorTitles, title, status } of assertionResults) {
      const test = [...ancestorTitles, title].join(' > ');
      const mine = own.filter((one) => one.test === null || one.test.endsWith(test));
      // The first attack that a failed test noted stands for it: the message names the rest.
      const attack = mine.find((one) => one.test !== null)?.attack ?? titleOf(file);
      if (status === 'failed') add(attack, { broke: 1 });
      else if (status === 'passed' && own.length === 0) add(attack, { tried: 1 });
      else if (status === 'skipped' || status === 'pending') add(titleOf(file), { skipped: 1 });
    }
  }
}

/** `tests/sync/from-codex/hostile.test.ts` → `sync from codex: hostile`. */
function titleOf(file) {
  const words = file
    .replace(/^tests\//, '')
    .replace(/\.test\.ts$/, '')
    .split('/');
  const name = words.pop().replaceAll('-', ' ');
  const where = words
    .filter((word) => word !== 'trust')
    .join(' ')
    .replaceAll('-', ' ');
  return where ? `${where}: ${name}` : name;
}

/** A Markdown table of the results. */
export function table(results) {
  const rows = [...results]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([attack, { tried, broke, skipped }]) => {
      const result = broke > 0 ? `**${broke} failed**` : tried > 0 ? 'held' : 'not tried here';
      return `| ${attack} | ${tried.toLocaleString('en')} | ${result}${skipped && tried ? ` (${skipped} skipped)` : ''} |`;
    });
  return ['| Attack | Tried | Result |', '|---|---:|---|', ...rows].join('\n');
}
