import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/identity.ts
function commitIdentity(env, config) {
  const fallback = { name: "fractary-codex", email: "fractary-codex@localhost" };
  const of = (role) => {
    const name = env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get("user.name");
    const email = env[`GIT_${role.toUpperCase()}_EMAIL`] || config.get(`${role}.email`) || config.get("user.email") || env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of("author");
  return {
    author: author ?? fallback,
    committer: of("committer") ?? author ?? fallback,
    known: author !== null
  };
}
function identityWarnings({ author, known }) {
  if (known) return [];
  return [`git has no user.name and user.email; the commit is by ${author.name} <${author.email}>`];
}

export {
  commitIdentity,
  identityWarnings
};
