import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghCredential,
  ghEnvironment,
  secretsIn
} from "./chunk-3LYIFWHZ.mjs";
import {
  CodexError,
  interrupted,
  redact
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/gh-answer.ts
function parseAnswer(stdout, text) {
  const [head = ""] = /^HTTP\/\S+ \d{3}[\s\S]*?(\r?\n\r?\n|$)/.exec(stdout) ?? [];
  const [statusLine = "", ...lines] = head.trimEnd().split(/\r?\n/);
  const status = /^HTTP\/\S+ (\d{3})/.exec(statusLine)?.[1];
  if (status === void 0) return { status: null, headers: /* @__PURE__ */ new Map(), body: null, text };
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    })
  );
  return { status: Number(status), headers, body: jsonOr(stdout.slice(head.length)), text };
}
function jsonOr(text) {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// runtime/github/gh.ts
var TIMEOUT_SECONDS = 60;
function openGh(context, host = context.env.GH_HOST?.trim().toLowerCase() || PUBLIC_HOST, { timeoutSeconds = TIMEOUT_SECONDS } = {}) {
  const credential = ghCredential(host, context.env);
  const env = ghEnvironment(host, credential, context.env);
  const secrets = secretsIn(context.env);
  const call = async (args, input, limit) => {
    if (context.signal.aborted) throw interrupted();
    context.debug(`gh ${args.join(" ")}`);
    const { runGh } = await import("./gh-process-3M77JFLZ.mjs");
    const stop = new AbortController();
    const abort = () => stop.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, limit * 1e3);
    context.signal.addEventListener("abort", abort);
    try {
      const { code, stdout, stderr, missing } = await runGh({ args, env, input, signal: stop.signal });
      if (context.signal.aborted) throw interrupted();
      if (late) throw timeout(host, limit);
      if (missing) throw ghMissing();
      return { code: code ?? -1, stdout: withoutSecrets(stdout, secrets), stderr: readable(stderr, secrets) };
    } finally {
      clearTimeout(timer);
      context.signal.removeEventListener("abort", abort);
    }
  };
  return {
    host,
    credential: credential.label,
    async request({ method = "GET", path, body }) {
      const input = body === void 0 ? [] : ["--input", "-"];
      const where = env.GH_HOST === void 0 ? [] : ["--hostname", host];
      const args = ["api", "-i", ...where, "-X", method, ...input, "--", path];
      const { stdout, stderr } = await call(
        args,
        body === void 0 ? "" : JSON.stringify(body),
        timeoutSeconds
      );
      return parseAnswer(stdout, stderr);
    },
    run: (args, { times = 1 } = {}) => call(args, "", timeoutSeconds * times)
  };
}
function withoutSecrets(text, secrets) {
  return secrets.reduce((clean, { secret }) => secret ? clean.replaceAll(secret, "***") : clean, text);
}
function readable(text, secrets) {
  return redact(text.replace(/[\x00-\x08\x0b-\x1f\x7f]+/g, " "), secrets).trim();
}
function ghMissing() {
  return new CodexError(
    "GH_MISSING",
    "GitHub's program gh was not found on the PATH, and this step needs it",
    {
      fixes: [
        "Install gh 2.23 or newer (https://cli.github.com), then: gh auth login",
        "Without gh: set organization and codex_repo in .fractary/plugins/codex/config.json; sync-project, fetch, list and search need nothing else"
      ]
    }
  );
}
function timeout(host, seconds) {
  return new CodexError("TIMEOUT", `gh got no answer from ${host} within ${seconds} seconds`, {
    fixes: [
      "Run the command again; for a slow server raise network.timeout_seconds in the configuration",
      `Try it by hand: gh api --hostname ${host} rate_limit`
    ]
  });
}

export {
  openGh
};
