import type { GitConfiguration } from './configuration.ts';
import type { Identity } from './fast-import.ts';

/** Who commits, and whether git knows that person. */
export interface CommitIdentity {
  author: Identity;
  committer: Identity;
  known: boolean;
}

/** The user's git identity, as git itself looks for it; ours where there is none (contract, section 6). */
export function commitIdentity(env: NodeJS.ProcessEnv, config: GitConfiguration): CommitIdentity {
  const fallback = { name: 'fractary-codex', email: 'fractary-codex@localhost' };
  const of = (role: 'author' | 'committer') => {
    const name =
      env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get('user.name');
    const email =
      env[`GIT_${role.toUpperCase()}_EMAIL`] ||
      config.get(`${role}.email`) ||
      config.get('user.email') ||
      env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of('author');
  return {
    author: author ?? fallback,
    committer: of('committer') ?? author ?? fallback,
    known: author !== null,
  };
}

/** What a commit by nobody is told with. */
export function identityWarnings({ author, known }: CommitIdentity): string[] {
  if (known) return [];
  return [`git has no user.name and user.email; the commit is by ${author.name} <${author.email}>`];
}
