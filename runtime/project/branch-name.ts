/** Control characters, space, and what git gives a meaning in revisions and refspecs. */
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]|\p{Surrogate}/u;

/**
 * Whether `git check-ref-format --branch` accepts the name as it stands (git-check-ref-format(1)). Stricter in
 * three points: `@`, which git reads as HEAD inside a repository, `@{-1}` and the like, which it expands there,
 * and text that is not Unicode are refused.
 */
export function isBranchName(name: string): boolean {
  if (name === '' || name === '@' || name === 'HEAD' || name.startsWith('-')) return false;
  if (FORBIDDEN.test(name) || name.includes('..') || name.includes('@{') || name.endsWith('.')) return false;
  return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'));
}
