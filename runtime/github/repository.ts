import { parseRemote, segments } from '../project/remote-url.ts';
import { ghHosts, PUBLIC_HOST } from './gh-environment.ts';

/** A repository on a GitHub that gh can ask. */
export interface GithubRepository {
  host: string;
  owner: string;
  name: string;
}

/**
 * The repository behind a git URL, over whatever protocol: on github.com, on `GH_HOST`, or on a host that gh is
 * logged in to. Null for a folder and for every other server.
 */
export function githubRepository(url: string, env: NodeJS.ProcessEnv): GithubRepository | null {
  const remote = parseRemote(url);
  if (!remote || remote.host === '') return null;
  const [owner, ...more] = segments(remote);
  if (owner === undefined || more.length !== 1 || remote.repo === undefined) return null;
  const name = remote.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, PUBLIC_HOST);
  const isHttp = remote.protocol === 'https' || remote.protocol === 'http';
  const host = isHttp && remote.port !== undefined ? `${name}:${remote.port}` : name;
  const known =
    host === PUBLIC_HOST || host === env.GH_HOST?.trim().toLowerCase() || ghHosts(env).includes(host);
  return known ? { host, owner, name: remote.repo } : null;
}
