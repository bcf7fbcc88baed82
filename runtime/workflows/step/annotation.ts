/** A line that GitHub shows beside the run. Whatever stands in title and message, it stays one line and one command. */
export function annotation(level: 'error' | 'warning' | 'notice', title: string, message: string): string {
  const escapedTitle = escaped(title).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level} title=${escapedTitle}::${escaped(message)}`;
}

/** As the runner itself unescapes it (actions/toolkit, `command.ts` states the same rules). */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/**
 * A line of a log that the runner takes for text: one that begins with `::`, or has `##[` in it, would be a command
 * to it, and what servers and repositories say must not command.
 */
export function inert(line: string): string {
  return line
    .replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')
    .replaceAll('##[', '# #[')
    .replace(/^([\s\ufeff]*)::/, '$1: :');
}
