import { checkPattern, compile } from './patterns.ts';

/**
 * Whether a glob means a document by its reference, such as `codex://acme/auth/docs/**`, or without the scheme and
 * organization: `auth/docs/**`, `@codex/auth/docs/**`. Throws `INVALID_ARGUMENT` for a glob that is none.
 */
export function referencePattern(
  glob: string,
  organization: string,
): (document: { project: string; path: string }) => boolean {
  checkPattern(glob, { source: 'option', key: '--pattern' });
  // An empty segment between slashes means nothing to a glob, so the scheme is taken away on both sides.
  const whole = compile([glob.replace(/^codex:\/\//, '').replace(/^@codex\//, `${organization}/`)]);
  const isReference = /^codex:|^@codex\//.test(glob);
  return ({ project, path }) => {
    const inCodex = `${project}/${path}`;
    return whole(`${organization}/${inCodex}`) || (!isReference && whole(inCodex));
  };
}
