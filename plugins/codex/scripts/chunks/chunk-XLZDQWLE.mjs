import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";
import {
  CodexError,
  credentialsFor,
  diskFull,
  httpUrl,
  redact,
  shellWord,
  stripCredentials,
  withConfig,
  withCredential
} from "./chunk-FAMPJYGD.mjs";

// runtime/git/remote.ts
import { setTimeout as sleep } from "node:timers/promises";

// runtime/git/failure-rules.ts
var doctor = "Check the set-up: fractary-codex doctor";
var tokenFixes = (attempt) => [
  "Give a token that may do it: export CODEX_SYNC_PAT=… (classic scope `repo`, or fine-grained Contents: read and write)",
  "or log in with your own git set-up: gh auth login && gh auth setup-git",
  `Try it by hand: git ls-remote ${shellWord(attempt.url)}`
];
var SILENCE = /timed out|Operation too slow|timeout was reached/i;
var FULL = /No space left on device|Disk quota exceeded|couldn't write '[^']*\.lock'/i;
var RULES = [
  {
    // GitHub's own refusal of .github/workflows, which a token that may push everything else still meets.
    pattern: /^\s*!.*\[remote rejected\].*refusing to allow an? .* to create or update workflow/m,
    code: "PERMISSION_DENIED",
    sentence: ({ url, credential }, text) => `${capital(credential)} may write to ${url}, but not its workflows: ${rejection(text)}`,
    fixes: () => [
      "Give a token that may change workflows: export CODEX_SYNC_PAT=… (classic scopes `repo` and `workflow`, or fine-grained Workflows: read and write)",
      "or let the login of gh do it: gh auth refresh --scopes workflow && gh auth setup-git",
      "or write into a checkout and push it yourself: fractary-codex workflows install --codex DIR"
    ]
  },
  {
    // The server could not take the push: before the next rule, as git words that as a refusal, too.
    pattern: /^(?![\s\S]*hook declined)[\s\S]*?^(?:remote: )?(?:fatal|error): (?:remote unpack failed: unable to create temporary object directory|insufficient permission for adding an object|Unable to create .*: (?:Read-only file system|Permission denied))/im,
    code: "PERMISSION_DENIED",
    sentence: ({ url }) => `${url} cannot be written to: its files or its disk are read-only for whoever serves it`,
    fixes: ({ url }) => [
      `Give the account that serves ${url} the right to write there`,
      "or only read it: --from-codex"
    ]
  },
  {
    // Before the rest, because a hook on the server may say anything in its reason.
    pattern: /^!.*\[(remote )?rejected\]/m,
    code: "PUSH_REJECTED",
    sentence: ({ url }, text) => `${url} refused the push: ${rejection(text)}`,
    fixes: () => [
      "If the branch is protected, let the sync identity bypass the rule, or publish by pull request",
      "Ask the owner of the codex which check refused it"
    ]
  },
  {
    pattern: FULL,
    code: "INTERNAL",
    sentence: (_attempt, text) => diskFull(lastWords(text), text).message,
    fixes: () => diskFull("", "").fixes
  },
  {
    pattern: /SAML SSO|single sign-on/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} wants single sign-on, and ${credential} has not been authorized for it`,
    fixes: () => ["Authorize the token for the organization: GitHub → Settings → Tokens → Configure SSO"]
  },
  {
    pattern: /Host key verification failed/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH host key of ${url} is not known here, so the connection was not made`,
    fixes: ({ url }) => [`Connect once by hand and confirm the key: git ls-remote ${shellWord(url)}`]
  },
  {
    pattern: /Permission denied \((publickey|password|keyboard)/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH server of ${url} accepted none of your keys`,
    fixes: ({ url }) => ["Load your key: ssh-add", `Try it by hand: git ls-remote ${shellWord(url)}`]
  },
  {
    pattern: /Authentication failed|could not read (Username|Password)|Invalid username or|HTTP Basic: Access denied|returned error: 401/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} refused ${credential}`,
    fixes: tokenFixes
  },
  {
    pattern: /Permission to .* denied|Write access to repository not granted|returned error: 403|access denied or repository not exported/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url, credential, action }) => `${capital(credential)} may not ${action === "write" ? "write to" : "read"} ${url}`,
    fixes: tokenFixes
  },
  {
    pattern: /dubious ownership/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url }) => `git does not trust ${url}, because its folder belongs to another user`,
    fixes: ({ url }) => [
      `If you trust it: git config --global --add safe.directory ${shellWord(url.replace(/^file:\/\//, ""))}`
    ]
  },
  {
    pattern: /repository '.*' not found|Repository not found|does not appear to be a git repository|does not exist|returned error: 404|is this a git repository\?|not a git repository|no such file or directory/i,
    code: "REPO_NOT_FOUND",
    sentence: ({ url, credential }) => `There is no repository at ${url}, or ${credential} cannot see it`,
    fixes: ({ url }) => [
      "Check `organization`, `codex_repo` and `projects` in .fractary/plugins/codex/config.json",
      `Try it by hand: git ls-remote ${shellWord(url)}`,
      "If it is private: export CODEX_SYNC_PAT=… with a token that may read it"
    ]
  },
  {
    pattern: SILENCE,
    code: "TIMEOUT",
    sentence: ({ url, timeoutSeconds }) => `${url} sent nothing for ${timeoutSeconds} seconds`,
    fixes: () => [
      "Run the command again; for a slow server raise network.timeout_seconds in the configuration",
      doctor
    ]
  },
  {
    pattern: /transport '.*' not allowed/i,
    code: "CONFIG_INVALID",
    sentence: ({ url }) => `${url} uses a transport that can run commands, which is not allowed`,
    fixes: () => ["Use an https, ssh or file URL, or a path, as codex_repo"]
  },
  {
    pattern: /Couldn't find remote ref|couldn't find remote ref/,
    code: "BRANCH_NOT_FOUND",
    sentence: ({ url }, text) => `${url} has no branch ${/remote ref (?:refs\/heads\/)?(\S+)/.exec(text)?.[1] ?? ""}`.trim(),
    fixes: ({ url }) => [`See the branches there are: git ls-remote --heads ${shellWord(url)}`]
  },
  {
    pattern: /returned error: 429/,
    code: "NETWORK",
    sentence: ({ url }) => `${url} takes no more requests for now (429: too many)`,
    fixes: () => ["Wait a few minutes and run the same command again"]
  },
  {
    pattern: /returned error: 407|CONNECT tunnel failed, response 407|Received HTTP code 407/,
    code: "NETWORK",
    sentence: ({ url }) => `A proxy on the way to ${url} wants a login (407)`,
    fixes: () => ["Give git the proxy with its login: git config --global http.proxy http://USER@PROXY:PORT"]
  },
  {
    pattern: /Could not resolve host|Failed to connect|Connection refused|Connection reset|Could not connect|Network is unreachable|No route to host|Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|returned error: (5\d\d|429)|Couldn't connect|SSL|TLS|certificate|Name or service not known|unable to access|protocol error|expected flush/i,
    code: "NETWORK",
    sentence: ({ url }, text) => `${url} could not be reached: ${lastWords(text)}`,
    fixes: ({ url }) => [
      "Check the network and run the command again",
      `Try it by hand: git ls-remote ${shellWord(url)}`
    ]
  }
];
function rejection(text) {
  const why = /\[(?:remote )?rejected\].*\(([^)]*)\)/.exec(text)?.[1] ?? lastWords(text);
  const said = [...text.matchAll(/^remote: *(.*\S)/gm)].map(([, line]) => line).filter((line) => !/^[A-Z][a-z]+ [a-z]+: +\d+|, done\.|^error: hook declined/.test(line)).join(" ");
  return said ? `${why} (${said.replace(/^error: /, "").slice(0, 300)})` : why;
}
var PROGRESS = /^remote: *(?:(?:Enumerating|Counting|Compressing) objects:|Total \d)/;
function lastWords(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line && !/^(To|From) /.test(line) && !PROGRESS.test(line));
  const said = lines.find((line) => /^(fatal|error|remote):/i.test(line)) ?? lines.at(-1) ?? "git gave no reason";
  return said.replace(/^(fatal|error):\s*/i, "").slice(0, 200);
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// runtime/git/failure.ts
function gitFailure(output, attempt) {
  const text = `${output.stderr}
${output.stdout}`.replace(/[\x00-\x08\x0b-\x1f\x7f]+/g, " ");
  const timeout = RULES.find((rule2) => rule2.code === "TIMEOUT");
  const rule = output.timedOut ? timeout : RULES.find(({ pattern }) => pattern.test(text));
  if (!rule) {
    return new CodexError("NETWORK", `git could not ${attempt.action} ${attempt.url}: ${lastWords(text)}`, {
      fixes: [doctor],
      cause: text
    });
  }
  return new CodexError(rule.code, rule.sentence(attempt, text), { fixes: rule.fixes(attempt), cause: text });
}
function isTransient(output) {
  if (output.timedOut || SILENCE.test(output.stderr)) return false;
  return /Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|Connection reset|returned error: (5\d\d|429)/i.test(
    output.stderr
  );
}
function isLockRace(output) {
  return /cannot lock ref|shallow file has changed|\.lock'?: File exists|Unable to create '.*\.lock'/i.test(
    output.stderr
  );
}
function isMoved(output) {
  const text = `${output.stderr}
${output.stdout}`;
  return /\[rejected\].*\((fetch first|non-fast-forward|stale info)\)|\(failed to update ref\)|cannot lock ref|incorrect old value|reference already exists/i.test(
    text
  );
}
function isNothingToPush(output) {
  return output.code === 0 || /No refs in common and none specified; doing nothing/.test(output.stderr);
}
function isNothingToFetch(output) {
  return output.code === 1 && output.stderr.trim() === "";
}
function isObjectMissing(output) {
  return /bad tree object|unable to read (tree|[0-9a-f]{40})|missing (blob|tree)|unable to parse object/i.test(
    output.stderr
  );
}
function lackedByServer({ stderr }) {
  const said = /not our ref ([0-9a-f]{40})|^remote: .*(?:bad (?:tree )?object|unable to read|missing (?:blob|tree)(?: object)?|not a tree)[^0-9a-f]*([0-9a-f]{40})/im.exec(
    stderr
  );
  return said?.[1] ?? said?.[2] ?? null;
}
function isFilterRefusal(output) {
  return /unadvertised object|filtering not recognized|not our ref|filter.*(not supported|invalid|denied)|does not support.*filter/i.test(
    output.stderr
  );
}
function isCorruption(text) {
  if (FULL.test(text)) return false;
  return /not a git repository|bad object|object file .* is empty|loose object .* (is )?corrupt|inflate|packfile .* (cannot be accessed|does not match)|unable to read|missing (blob|tree|commit)|bad tree|invalid sha1 pointer|bad config|Could not read [0-9a-f]{40}|index-pack failed|did not send all necessary|git cat-file stopped|a tree object is cut off|invalid index-pack|unresolved delta|has a bad|bad shallow line|corrupt/i.test(
    text
  );
}

// runtime/git/remote.ts
function remote(settings) {
  const credentials = credentialsFor(settings.url, settings.tokens);
  return {
    url: stripCredentials(settings.url),
    env: withConfig(settings.env, [
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(Math.max(1, Math.ceil(settings.timeoutSeconds)))]
    ]),
    signal: settings.signal,
    debug: (line) => settings.debug(redact(line, credentials)),
    timeoutSeconds: settings.timeoutSeconds,
    interactive: settings.interactive,
    credentials,
    active: 0,
    tried: 1,
    filter: settings.filter
  };
}
var WAITS_MS = [300, 1e3];
async function contact(to, cwd, args, options = {}) {
  const first = to.active;
  let refusal;
  for (let waited = 0; ; ) {
    const output = await call(to, cwd, args, options);
    if (output.code === 0) return output;
    if (isRefusal(output, to)) {
      refusal ??= output;
      if (to.active + 1 < to.credentials.length) {
        to.active += 1;
        to.tried = Math.max(to.tried, to.active + 1);
        continue;
      }
      to.active = first;
      return refusal;
    }
    const wait = WAITS_MS[waited];
    if (options.once || wait === void 0 || !(isTransient(output) || isLockRace(output))) return output;
    waited += 1;
    await sleep(wait * (0.5 + Math.random()), void 0, { signal: to.signal }).catch(() => {
    });
  }
}
async function call(to, cwd, args, { input, env = {} }) {
  const credential = to.credentials[to.active] ?? to.credentials[0];
  const output = await plumbing({
    cwd,
    args,
    env: { ...withCredential(to.env, to.url, credential), ...env },
    signal: to.signal,
    debug: to.debug,
    // http has its own limit; this one is for everything else, and a little later.
    silenceMs: to.timeoutSeconds * 1e3 + (httpUrl(to.url) ? 3e3 : 0),
    // On a terminal ssh may have to ask for a passphrase, and Ctrl-C reaches all of them anyway.
    ownGroup: !to.interactive,
    ...input === void 0 ? {} : { input }
  });
  return { ...output, stdout: output.stdout.toString() };
}
function isRefusal(output, to) {
  const code = failure(to, output, "read").code;
  return code === "AUTH_FAILED" || code === "PERMISSION_DENIED" || code === "REPO_NOT_FOUND";
}
function failure(to, output, action) {
  const tried = to.credentials.slice(0, to.tried).map((one) => one.label);
  const error = gitFailure(output, {
    url: to.url,
    credential: tried.join(" and "),
    action,
    timeoutSeconds: to.timeoutSeconds
  });
  error.message = redact(error.message, to.credentials);
  if (typeof error.cause === "string") error.cause = redact(error.cause, to.credentials);
  return error;
}
async function listRefs(to, cwd, patterns) {
  const output = await contact(to, cwd, ["ls-remote", "--", to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, "read");
  return refsIn(output.stdout);
}
async function ensureGitServer(to, cwd) {
  if (!httpUrl(to.url)) return;
  const output = await contact(to, cwd, ["ls-remote", "--", to.url], { env: { GIT_TRACE_PACKET: "1" } });
  if (output.code !== 0) throw failure(to, output, "read");
  if (/ packet: .*< (version [12]|# service=git-upload-pack)/.test(output.stderr)) return;
  throw failure(
    to,
    { ...output, code: 128, stderr: "fatal: the answer is not valid: is this a git repository?" },
    "read"
  );
}
async function listHeads(to, cwd) {
  const refs = await listRefs(to, cwd, ["refs/heads/*"]);
  if (refs.size === 0) await ensureGitServer(to, cwd);
  return new Map([...refs].map(([ref, oid]) => [ref.slice("refs/heads/".length), oid]));
}
async function defaultBranch(to, cwd) {
  const { head, refs } = await listWithHead(to, cwd, ["HEAD"]);
  if (head === null && refs.size === 0) await ensureGitServer(to, cwd);
  return { branch: head, commit: refs.get("HEAD") ?? null };
}
async function listWithHead(to, cwd, patterns) {
  const output = await contact(to, cwd, ["ls-remote", "--symref", "--", to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, "read");
  const head = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output.stdout)?.[1] ?? null;
  return { head, refs: refsIn(output.stdout) };
}
function refsIn(listing) {
  return new Map([...listing.matchAll(/^([0-9a-f]{40,64})\t(.+)$/gm)].map(([, oid, ref]) => [ref, oid]));
}

export {
  isTransient,
  isLockRace,
  isMoved,
  isNothingToPush,
  isNothingToFetch,
  isObjectMissing,
  lackedByServer,
  isFilterRefusal,
  isCorruption,
  remote,
  contact,
  failure,
  listRefs,
  ensureGitServer,
  listHeads,
  defaultBranch
};
