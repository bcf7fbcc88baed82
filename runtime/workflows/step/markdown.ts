/** Text that others wrote, for a cell of a table in a job summary: one line, and nothing in it is Markdown or HTML. */
export function cell(text: string, longest = 500): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  const cut = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return cut
    .replace(/[\\`*_[\]|~!#@]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A table whose cells are done. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
