import { diskFull, type ErrorCode } from '../errors.ts';
import { shellWord } from '../shell.ts';

/** What a failed git command was about, for the sentence people read. */
export interface Attempt {
  /** The remote without credentials. */
  url: string;
  /** Which credential was used, e.g. `the token in GH_TOKEN`. */
  credential: string;
  action: 'read' | 'write';
  timeoutSeconds: number;
}

export interface Rule {
  pattern: RegExp;
  code: ErrorCode;
  sentence: (attempt: Attempt, text: string) => string;
  fixes: (attempt: Attempt) => [string, ...string[]];
}

export const doctor = 'Check the set-up: fractary-codex doctor';

const tokenFixes = (attempt: Attempt): [string, ...string[]] => [
  'Give a token that may do it: export CODEX_SYNC_PAT=… (classic scope `repo`, or fine-grained Contents: read and write)',
  'or log in with your own git set-up: gh auth login && gh auth setup-git',
  `Try it by hand: git ls-remote ${shellWord(attempt.url)}`,
];

export const SILENCE = /timed out|Operation too slow|timeout was reached/i;

/** Of a ref, git does not say why it could not be written after its file was made. */
export const FULL = /No space left on device|Disk quota exceeded|couldn't write '[^']*\.lock'/i;

/** git's and servers' own words, the most specific first. Measured with git 2.39 against real servers. */
export const RULES: readonly Rule[] = [
  {
    // GitHub's own refusal of .github/workflows, which a token that may push everything else still meets.
    pattern: /^\s*!.*\[remote rejected\].*refusing to allow an? .* to create or update workflow/m,
    code: 'PERMISSION_DENIED',
    sentence: ({ url, credential }, text) =>
      `${capital(credential)} may write to ${url}, but not its workflows: ${rejection(text)}`,
    fixes: () => [
      'Give a token that may change workflows: export CODEX_SYNC_PAT=… (classic scopes `repo` and `workflow`, or fine-grained Workflows: read and write)',
      'or let the login of gh do it: gh auth refresh --scopes workflow && gh auth setup-git',
      'or write into a checkout and push it yourself: fractary-codex workflows install --codex DIR',
    ],
  },
  {
    // The server could not take the push: before the next rule, as git words that as a refusal, too.
    pattern:
      /^(?![\s\S]*hook declined)[\s\S]*?^(?:remote: )?(?:fatal|error): (?:remote unpack failed: unable to create temporary object directory|insufficient permission for adding an object|Unable to create .*: (?:Read-only file system|Permission denied))/im,
    code: 'PERMISSION_DENIED',
    sentence: ({ url }) =>
      `${url} cannot be written to: its files or its disk are read-only for whoever serves it`,
    fixes: ({ url }) => [
      `Give the account that serves ${url} the right to write there`,
      'or only read it: --from-codex',
    ],
  },
  {
    // Before the rest, because a hook on the server may say anything in its reason.
    pattern: /^!.*\[(remote )?rejected\]/m,
    code: 'PUSH_REJECTED',
    sentence: ({ url }, text) => `${url} refused the push: ${rejection(text)}`,
    fixes: () => [
      'If the branch is protected, let the sync identity bypass the rule, or publish by pull request',
      'Ask the owner of the codex which check refused it',
    ],
  },
  {
    pattern: FULL,
    code: 'INTERNAL',
    sentence: (_attempt, text) => diskFull(lastWords(text), text).message,
    fixes: () => diskFull('', '').fixes,
  },
  {
    pattern: /SAML SSO|single sign-on/i,
    code: 'AUTH_FAILED',
    sentence: ({ url, credential }) =>
      `${url} wants single sign-on, and ${credential} has not been authorized for it`,
    fixes: () => ['Authorize the token for the organization: GitHub → Settings → Tokens → Configure SSO'],
  },
  {
    pattern: /Host key verification failed/i,
    code: 'AUTH_FAILED',
    sentence: ({ url }) => `The SSH host key of ${url} is not known here, so the connection was not made`,
    fixes: ({ url }) => [`Connect once by hand and confirm the key: git ls-remote ${shellWord(url)}`],
  },
  {
    pattern: /Permission denied \((publickey|password|keyboard)/i,
    code: 'AUTH_FAILED',
    sentence: ({ url }) => `The SSH server of ${url} accepted none of your keys`,
    fixes: ({ url }) => ['Load your key: ssh-add', `Try it by hand: git ls-remote ${shellWord(url)}`],
  },
  {
    pattern:
      /Authentication failed|could not read (Username|Password)|Invalid username or|HTTP Basic: Access denied|returned error: 401/i,
    code: 'AUTH_FAILED',
    sentence: ({ url, credential }) => `${url} refused ${credential}`,
    fixes: tokenFixes,
  },
  {
    pattern:
      /Permission to .* denied|Write access to repository not granted|returned error: 403|access denied or repository not exported/i,
    code: 'PERMISSION_DENIED',
    sentence: ({ url, credential, action }) =>
      `${capital(credential)} may not ${action === 'write' ? 'write to' : 'read'} ${url}`,
    fixes: tokenFixes,
  },
  {
    pattern: /dubious ownership/i,
    code: 'PERMISSION_DENIED',
    sentence: ({ url }) => `git does not trust ${url}, because its folder belongs to another user`,
    fixes: ({ url }) => [
      `If you trust it: git config --global --add safe.directory ${shellWord(url.replace(/^file:\/\//, ''))}`,
    ],
  },
  {
    pattern:
      /repository '.*' not found|Repository not found|does not appear to be a git repository|does not exist|returned error: 404|is this a git repository\?|not a git repository|no such file or directory/i,
    code: 'REPO_NOT_FOUND',
    sentence: ({ url, credential }) => `There is no repository at ${url}, or ${credential} cannot see it`,
    fixes: ({ url }) => [
      'Check `organization`, `codex_repo` and `projects` in .fractary/plugins/codex/config.json',
      `Try it by hand: git ls-remote ${shellWord(url)}`,
      'If it is private: export CODEX_SYNC_PAT=… with a token that may read it',
    ],
  },
  {
    pattern: SILENCE,
    code: 'TIMEOUT',
    sentence: ({ url, timeoutSeconds }) => `${url} sent nothing for ${timeoutSeconds} seconds`,
    fixes: () => [
      'Run the command again; for a slow server raise network.timeout_seconds in the configuration',
      doctor,
    ],
  },
  {
    pattern: /transport '.*' not allowed/i,
    code: 'CONFIG_INVALID',
    sentence: ({ url }) => `${url} uses a transport that can run commands, which is not allowed`,
    fixes: () => ['Use an https, ssh or file URL, or a path, as codex_repo'],
  },
  {
    pattern: /Couldn't find remote ref|couldn't find remote ref/,
    code: 'BRANCH_NOT_FOUND',
    sentence: ({ url }, text) =>
      `${url} has no branch ${/remote ref (?:refs\/heads\/)?(\S+)/.exec(text)?.[1] ?? ''}`.trim(),
    fixes: ({ url }) => [`See the branches there are: git ls-remote --heads ${shellWord(url)}`],
  },
  {
    pattern: /returned error: 429/,
    code: 'NETWORK',
    sentence: ({ url }) => `${url} takes no more requests for now (429: too many)`,
    fixes: () => ['Wait a few minutes and run the same command again'],
  },
  {
    pattern: /returned error: 407|CONNECT tunnel failed, response 407|Received HTTP code 407/,
    code: 'NETWORK',
    sentence: ({ url }) => `A proxy on the way to ${url} wants a login (407)`,
    fixes: () => ['Give git the proxy with its login: git config --global http.proxy http://USER@PROXY:PORT'],
  },
  {
    pattern:
      /Could not resolve host|Failed to connect|Connection refused|Connection reset|Could not connect|Network is unreachable|No route to host|Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|returned error: (5\d\d|429)|Couldn't connect|SSL|TLS|certificate|Name or service not known|unable to access|protocol error|expected flush/i,
    code: 'NETWORK',
    sentence: ({ url }, text) => `${url} could not be reached: ${lastWords(text)}`,
    fixes: ({ url }) => [
      'Check the network and run the command again',
      `Try it by hand: git ls-remote ${shellWord(url)}`,
    ],
  },
];

/** git's own word for the refusal, and what the server's hook or rule said about it. */
function rejection(text: string): string {
  const why = /\[(?:remote )?rejected\].*\(([^)]*)\)/.exec(text)?.[1] ?? lastWords(text);
  const said = [...text.matchAll(/^remote: *(.*\S)/gm)]
    .map(([, line]) => line!)
    .filter((line) => !/^[A-Z][a-z]+ [a-z]+: +\d+|, done\.|^error: hook declined/.test(line))
    .join(' ');
  return said ? `${why} (${said.replace(/^error: /, '').slice(0, 300)})` : why;
}

const PROGRESS = /^remote: *(?:(?:Enumerating|Counting|Compressing) objects:|Total \d)/;

export function lastWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^(To|From) /.test(line) && !PROGRESS.test(line));
  const said =
    lines.find((line) => /^(fatal|error|remote):/i.test(line)) ?? lines.at(-1) ?? 'git gave no reason';
  return said.replace(/^(fatal|error):\s*/i, '').slice(0, 200);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
