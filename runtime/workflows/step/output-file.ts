/** Lines for `$GITHUB_OUTPUT`; a value with a line end would be further outputs, so it has none. */
export function outputLines(outputs: Record<string, string>): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${name}=${value.replace(/[\r\n]+/g, ' ')}\n`)
    .join('');
}
