/** The results as tables for people. */
import { PREDECESSOR } from './plugin-cost.mjs';

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

function table(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}\n${line(all[0])}\n${widths.map((width) => '-'.repeat(width)).join('  ')}`);
  for (const row of all.slice(1)) console.log(line(row));
}

/** How many times as long as the product the others take; of the yardstick how many times as long we take. */
function comparison(row, rows) {
  if (row.method === 'fractary-codex') return '';
  const own = rows.find(
    (one) => one.method === 'fractary-codex' && one.job === row.job && one.size === row.size,
  );
  const ratio = 1 / own.ratios[row.method];
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;
}

export function print({ machine, sync, latency, fetch, server, plugin, verdicts }) {
  console.log(machine);
  table(
    'Jobs of a sync (beside fractary-codex: how many times as long the others take)',
    ['job', 'size', 'method', 'ms', 'beside', 'MiB', 'git commands', 'connections', 'lazy', 'bytes received'],
    sync.map((row) => [
      ...[row.title, row.size, row.method, ms(row.milliseconds), comparison(row, sync)],
      ...[row.mebibytes?.toFixed(0), row.commands, row.connections, row.lazyFetches, row.bytes],
    ]),
  );
  if (latency.rows.length > 0) {
    table(
      `The same over a network with ${latency.milliseconds} ms a round trip`,
      ['job', 'size', 'method', 'ms'],
      latency.rows.map((row) => [row.title, row.size, row.method, ms(row.milliseconds)]),
    );
  }
  if (fetch.length > 0) {
    const rows = fetch.map(({ title, milliseconds, ratio }) => [title, ms(milliseconds), ratio.toFixed(2)]);
    table('A cached document', ['', 'ms', 'of node -e 0'], rows);
  }
  if (server.length > 0) {
    const rows = server.map((row) => [row.title, ms(row.milliseconds), ms(row.p95), ms(row.p99)]);
    table(
      `The MCP server and the search, ${server[0].documents} documents`,
      ['', 'p50 ms', 'p95 ms', 'p99 ms'],
      rows,
    );
  }
  if (plugin) {
    table(
      'The plugin in an agent, in tokens',
      ['', 'entries', 'always on', 'one skill', 'the command', 'model requests for one sync'],
      [
        [
          'fractary-codex',
          plugin.entries,
          plugin.alwaysOn,
          plugin.skill.join('–'),
          plugin.command,
          plugin.requests,
        ],
        [
          ...['predecessor', PREDECESSOR.entries, PREDECESSOR.alwaysOn, PREDECESSOR.skill.join('–'), ''],
          `${PREDECESSOR.skillsForOneSync} skills one after the other`,
        ],
      ],
    );
  }
  const round = (value) => (value < 1 ? value.toFixed(3) : value.toFixed(2));
  table(
    'Targets',
    ['', 'measured', 'at most', ''],
    verdicts.map(({ what, measured, most, unit, met }) => [
      ...[what, `${round(measured)}${unit}`, `${round(most)}${unit}`],
      met ? 'met' : `MISSED by ${((measured / most - 1) * 100).toFixed(0)} %`,
    ]),
  );
}
