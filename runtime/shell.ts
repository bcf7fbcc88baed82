/**
 * A word as a POSIX shell has to be given it. Every command that we suggest is typed or pasted by somebody, often by
 * an agent, and what stands in it may come from a repository that anybody wrote.
 */
export function shellWord(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
