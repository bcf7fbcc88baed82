import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  interrupted
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/failure.ts
var SCOPES = "Give a token that may do it, in CODEX_SYNC_PAT: classic with the scopes `repo` and `workflow`, or fine-grained with Contents, Actions, Workflows and Pull requests: read and write";
var STATUS = "See which accounts gh knows, and what they may: gh auth status";
var RULES = [
  {
    fits: (answer) => isRateLimited(answer),
    code: "NETWORK",
    sentence: ({ what }, _said, answer) => `GitHub would not ${what}: too many requests, it takes more ${until(answer)}`,
    fixes: () => [
      "Run the command again then: what was done is not done twice",
      "A token of its own has a limit of its own: CODEX_SYNC_PAT"
    ]
  },
  {
    fits: (_answer, said) => /SAML|single sign-on/i.test(said),
    code: "AUTH_FAILED",
    sentence: ({ repo, credential }) => `The organization of ${repo} wants single sign-on, and ${credential} has not been authorized for it`,
    fixes: () => [
      "Authorize the token for the organization: GitHub → Settings → Developer settings → Tokens → Configure SSO",
      "or log in again: gh auth refresh"
    ]
  },
  {
    fits: (answer) => answer.status === null && isLoggedOut(answer.text),
    code: "AUTH_FAILED",
    sentence: ({ what }) => `gh is not logged in, so it could not ${what}`,
    fixes: () => ["gh auth login", "or give a token: export CODEX_SYNC_PAT=…"]
  },
  {
    fits: ({ status }, said) => status === 401 || /Bad credentials/i.test(said),
    code: "AUTH_FAILED",
    sentence: ({ what, credential }, said) => `GitHub refused ${credential}, so it did not ${what} (${said}): it is wrong, revoked or has expired`,
    fixes: () => [STATUS, "Make a new token and give it as CODEX_SYNC_PAT, or log in again: gh auth login"]
  },
  {
    fits: (_answer, said) => /must have admin rights/i.test(said),
    code: "PERMISSION_DENIED",
    sentence: ({ what, repo, credential }, said) => `${capital(credential)} may not ${what}: ${said} (${repo})`,
    fixes: () => [
      "Ask the organization's admin to allow it: Settings → Actions → General, in the repository and the organization",
      STATUS
    ]
  },
  {
    fits: ({ status }, said) => status === 403 || /not accessible by|required scopes|not been granted the required/i.test(said),
    code: "PERMISSION_DENIED",
    sentence: ({ what, repo, credential }, said) => `${capital(credential)} may not ${what}: ${said} (${repo})`,
    fixes: () => [
      SCOPES,
      "In a workflow: give the job the `permissions:` it needs (contents, actions, pull-requests: write); its own token never reaches another repository",
      STATUS
    ]
  },
  {
    fits: ({ status }, said) => status === 404 || /Could not resolve to a|was not recognized as either/i.test(said),
    code: "REPO_NOT_FOUND",
    sentence: ({ what, repo, credential }) => `GitHub could not ${what}: there is no ${repo}, or ${credential} cannot see it`,
    fixes: ({ repo }) => [
      `See whether you have access, and no invitation is pending: gh api ${repo.includes("/") ? "repos" : "users"}/${repo}`,
      "A codex is found where its name begins with `codex.`; else name it: CODEX_GITHUB_ORG and CODEX_GITHUB_REPO in .env",
      "Ask an admin of the organization for access"
    ]
  },
  {
    fits: ({ status }, said) => status === 422 && /workflow_dispatch|disabled workflow/i.test(said),
    code: "WORKFLOW_NOT_FOUND",
    sentence: ({ what }, said) => `GitHub did not ${what}: ${said}`,
    fixes: ({ repo }) => [
      "Bring the workflows up to date: fractary-codex workflows install --push",
      `See which workflows are switched off: gh workflow list --all --repo ${repo}`
    ]
  },
  {
    fits: ({ status }, said) => status === 422 && /\binputs?\b|No ref found/i.test(said),
    code: "INVALID_ARGUMENT",
    sentence: ({ what }, said) => `GitHub did not ${what}: ${said}`,
    fixes: () => ["Correct what it names and run the command again; --verbose shows what gh was asked"]
  },
  {
    fits: ({ status }) => status === null || status >= 500,
    code: "NETWORK",
    sentence: ({ what }, said, { status }) => status === null ? `GitHub could not be asked to ${what}: ${said}` : `GitHub answered ${status} and did not ${what}: ${said}`,
    fixes: () => [
      "Check the network and https://www.githubstatus.com, and run the command again",
      "Try it by hand: gh api rate_limit"
    ]
  }
];
function githubFailure(answer, attempt) {
  const said = wordsOf(answer);
  const rule = RULES.find(({ fits }) => fits(answer, said));
  const options = { phase: attempt.phase, cause: answer.text };
  if (!rule) {
    return new CodexError(
      "INTERNAL",
      `GitHub answered ${answer.status} and did not ${attempt.what}: ${said}`,
      {
        ...options,
        fixes: ["Run the command again with --verbose, which shows what gh was asked"]
      }
    );
  }
  return new CodexError(rule.code, rule.sentence(attempt, said, answer), {
    ...options,
    fixes: rule.fixes(attempt)
  });
}
function answerOfRun({ stderr }) {
  const status = /\bHTTP (\d{3})\b/.exec(stderr)?.[1];
  const graphql = /^GraphQL: |was not recognized as either/m.test(stderr) ? 200 : null;
  return { status: status ? Number(status) : graphql, headers: /* @__PURE__ */ new Map(), body: null, text: stderr };
}
function isTransient(answer) {
  if (answer.status === null) return !isLoggedOut(answer.text);
  return answer.status >= 500 || isRateLimited(answer);
}
function neverSent({ status, text }) {
  return status === null && /\bdial (?:tcp|unix)\b|no such host|^error connecting to|\b(?:tls|x509): /im.test(text);
}
function refusesRunDetails(answer) {
  return answer.status === 422 && /return_run_details/.test(wordsOf(answer));
}
function patience({ headers }, now = Date.now()) {
  const after = headers.get("retry-after");
  if (after !== void 0) {
    const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - now) / 1e3;
    if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds));
  }
  const reset = Number(headers.get("x-ratelimit-reset"));
  if (headers.get("x-ratelimit-remaining") !== "0" || !reset) return null;
  return Math.max(0, Math.ceil(reset - now / 1e3));
}
function isRateLimited(answer) {
  const { status, headers, text } = answer;
  if (status === 403)
    return headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(wordsOf(answer));
  return status === 429 || /^GraphQL: .*rate limit/im.test(text);
}
function isLoggedOut(text) {
  return /gh auth login|populate the GH_TOKEN|not logged in/i.test(text);
}
function until(answer) {
  const seconds = patience(answer);
  if (seconds === null) return "in a few minutes";
  return `at ${new Date(Date.now() + seconds * 1e3).toISOString().replace(/\.\d+Z$/, "Z")}`;
}
function wordsOf({ body, text }) {
  const message = typeof body === "object" && body !== null ? Reflect.get(body, "message") : void 0;
  const said = typeof message === "string" && message !== "" ? message : text.split("\n")[0] ?? "";
  return clean(said) || "it gave no reason";
}
function clean(text) {
  return text.replace(/[\x00-\x1f\x7f]+/g, " ").replace(/^(?:gh|error): /i, "").trim().slice(0, 300);
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// runtime/github/retry.ts
import { setTimeout as sleep } from "node:timers/promises";
var WAITS = [2, 4, 8];
var LONGEST_WAIT = 60;
async function requestWithRetry(gh, request, options) {
  for (let failed = 0; ; failed += 1) {
    const answer = await gh.request(request);
    const seconds = waitAfter(answer, failed);
    if (seconds === null) return answer;
    await waitBeforeRetry(answer, seconds, options);
  }
}
function waitAfter(answer, failed, now = Date.now()) {
  const planned = WAITS[failed];
  if (planned === void 0 || !isTransient(answer)) return null;
  const asked = patience(answer, now) ?? planned;
  return asked > LONGEST_WAIT ? null : asked;
}
function reaction({ status }) {
  return status === null ? "did not answer" : `answered ${status}`;
}
async function waitBeforeRetry(answer, seconds, { signal, progress }) {
  progress(`GitHub ${reaction(answer)}; trying again in ${seconds} s`);
  await sleep(seconds * 1e3, void 0, { signal }).catch(() => {
    throw interrupted();
  });
}

export {
  githubFailure,
  answerOfRun,
  isTransient,
  neverSent,
  refusesRunDetails,
  patience,
  requestWithRetry,
  waitAfter,
  reaction,
  waitBeforeRetry
};
