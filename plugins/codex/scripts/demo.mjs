import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  scriptsFolder
} from "./chunks/chunk-FU4XJQEA.mjs";
import {
  CodexError,
  defineCommand,
  gitEnvironment,
  gitMissing,
  main,
  shellWord,
  shown
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/demo.ts
import { mkdir as mkdir2, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path3 from "node:path";

// runtime/demo/organization.ts
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

// runtime/demo/documents.ts
var config = (project, more = {}) => `${JSON.stringify({ organization: "acme", project_name: project, codex_repo: "../codex.acme.com.git", ...more }, null, 2)}
`;
var CONFIG_PATH = ".fractary/plugins/codex/config.json";
var CODEX_DOCUMENTS = {
  "README.md": "# codex.acme.com\n\nThe documentation of acme, gathered from its projects.\n",
  "shared/standards/api.md": "# API standard\n\nEvery service answers errors as problem+json (RFC 9457).\n",
  "shared/standards/logging.md": "# Logging standard\n\nOne JSON object a line, never a secret.\n",
  "systems/interfaces/auth-billing.md": "# auth-service and billing\n\nBilling checks a token at /introspect.\n"
};
var PROJECTS = {
  "auth-service": {
    [CONFIG_PATH]: config("auth-service"),
    "README.md": "# auth-service\n\nLogs people in.\n",
    "CLAUDE.md": "Read docs/ before changing the token format.\n",
    "docs/tokens.md": "---\ntitle: Token format\ncodex_sync_include: [billing]\n---\n\n# Token format\n\nTokens are opaque; ask /introspect.\n",
    "docs/runbook.md": "# Runbook\n\nRotate the signing key every 90 days.\n",
    "docs/interview-notes.md": "---\nvisibility: private\n---\n\nStays in this project.\n",
    "src/index.ts": "export const answer = 42;\n"
  },
  billing: {
    [CONFIG_PATH]: config("billing", { routed_patterns: ["projects/**"] }),
    "README.md": "# billing\n\nSends invoices.\n",
    "docs/invoices.md": "# Invoices\n\nMade on the first of a month.\n"
  }
};

// runtime/demo/program.ts
import { execFile } from "node:child_process";
function runProgram(place, cwd, program, args) {
  return new Promise((resolve, reject) => {
    const { env, signal } = place;
    const child = execFile(program, args, { cwd, env, signal }, (error, stdout, stderr) => {
      const settle = () => {
        if (!error) resolve(stdout);
        else if (error.code === "ENOENT") reject(gitMissing(error));
        else reject(new Error(stderr.trim() || error.message, { cause: error }));
      };
      const gone = child.pid === void 0 || child.exitCode !== null || child.signalCode !== null;
      if (gone) settle();
      else child.once("close", settle);
    });
  });
}

// runtime/demo/organization.ts
function demoEnvironment(base, dir) {
  const env = gitEnvironment({ base, interactive: false });
  for (const key of Object.keys(env)) if (/^(CODEX_|CLAUDE_|GIT_CONFIG)/.test(key)) delete env[key];
  return {
    ...env,
    FRACTARY_CODEX_HOME: path.join(dir, ".home"),
    GIT_CONFIG_GLOBAL: path.join(dir, ".gitconfig"),
    GIT_CONFIG_NOSYSTEM: "1"
  };
}
async function makeOrganization(place) {
  await writeTree(place.dir, {
    ".gitconfig": "[user]\n	name = Demo\n	email = demo@acme.example\n[init]\n	defaultBranch = main\n"
  });
  const codex = path.join(place.dir, "codex.acme.com.git");
  await git(place, place.dir, "init", "--quiet", "--bare", codex);
  await git(place, codex, "config", "uploadpack.allowFilter", "true");
  await makeRepository(place, ".seed", CODEX_DOCUMENTS);
  await git(place, path.join(place.dir, ".seed"), "push", "--quiet", codex, "HEAD:main");
  for (const [name, files] of Object.entries(PROJECTS)) await makeRepository(place, name, files);
}
async function makeRepository(place, name, files) {
  const dir = path.join(place.dir, name);
  await writeTree(dir, files);
  await git(place, dir, "init", "--quiet");
  await git(place, dir, "add", "--all");
  await git(place, dir, "commit", "--quiet", "--message", "Start");
}
async function writeTree(dir, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
function git(place, cwd, ...args) {
  return runProgram(place, cwd, "git", args);
}

// runtime/demo/tour.ts
import { readFile } from "node:fs/promises";
import path2 from "node:path";
var CODEX = "codex.acme.com.git";
async function takeTour(place, say) {
  say("Making a codex and two projects");
  await makeOrganization(place);
  const steps = [];
  const show = async (title, folder, command2) => {
    say(title);
    steps.push({ title, folder, command: command2, output: await type(place, folder, command2) });
  };
  await show(
    "1. What would a sync do? A dry run changes nothing",
    "auth-service",
    "fractary-codex sync-project --dry-run"
  );
  await show(
    "2. Sync: the documents go to the codex, on its branch for test",
    "auth-service",
    "fractary-codex sync-project"
  );
  await show(
    "3. Released: the same documents go to production",
    "auth-service",
    "fractary-codex sync-project --env prod"
  );
  await show("4. The codex now holds them, as ordinary commits", CODEX, "git log --format=%h%x20%s main");
  await show("   …and files", CODEX, "git ls-tree -r --name-only main");
  await show(
    "5. Another project reads: shared documents, and what is addressed to it",
    "billing",
    "fractary-codex sync-project --from-codex --env prod"
  );
  await show(
    "6. They are plain files in its cache",
    "billing",
    "cat .fractary/plugins/codex/cache/acme/auth-service/prod/docs/tokens.md"
  );
  return steps;
}
function type(place, folder, command2) {
  const cwd = path2.join(place.dir, folder);
  const [program, first = "", ...rest] = command2.split(" ");
  if (program === "git") return git(place, cwd, first, ...rest);
  if (program === "cat") return readFile(path2.join(cwd, first), "utf8");
  const argv = [path2.join(scriptsFolder(), `${first}.mjs`), ...rest, "--quiet"];
  return runProgram(place, cwd, process.execPath, argv);
}

// runtime/commands/demo.ts
var command = defineCommand({
  name: "demo",
  positionals: { label: "", most: 0 },
  options: {
    keep: {
      type: "string",
      value: "DIR",
      offers: "files",
      description: "make it in this empty folder, and keep it"
    }
  },
  examples: ["fractary-codex demo", "fractary-codex demo --keep /tmp/acme"],
  async run(context, { options }) {
    const kept = options.keep === void 0 ? null : path3.resolve(context.cwd, options.keep);
    const dir = kept ?? await mkdtemp(path3.join(tmpdir(), "fractary-codex-demo-"));
    try {
      if (kept) await ensureEmpty(kept);
      const place = { dir, env: demoEnvironment(context.env, dir), signal: context.signal };
      return { status: "success", operation: "demo", kept, steps: await takeTour(place, context.progress) };
    } finally {
      if (!kept) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
  text({ steps, kept }) {
    const shownSteps = steps.map(
      ({ title, folder, command: typed, output }) => `${title}

${folder} $ ${typed}
${output}`
    );
    const intro = "A made-up organization, acme, in a temporary folder: a codex and the projects auth-service and billing.\n";
    const end = kept ? `All of it is in ${kept}. Go on there: cd ${shellWord(path3.join(kept, "billing"))}
` : "All of it is removed again (--keep DIR keeps it). In your own project: fractary-codex init\n";
    return [intro, ...shownSteps, end].join("\n");
  }
});
async function ensureEmpty(dir) {
  try {
    await mkdir2(dir, { recursive: true });
    if ((await readdir(dir)).length === 0) return;
  } catch (cause) {
    throw unusable(`The folder ${shown(dir)} cannot be made`, cause);
  }
  throw unusable(`The folder ${shown(dir)} is not empty, and the demo fills it`);
}
function unusable(sentence, cause) {
  return new CodexError("INVALID_ARGUMENT", sentence, {
    phase: "validate",
    fixes: ["Name a new folder: fractary-codex demo --keep DIR"],
    cause
  });
}

// entry:demo
await main(command);
