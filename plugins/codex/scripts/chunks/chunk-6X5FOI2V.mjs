import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SAFE_FLAGS,
  gitMissing,
  interrupted
} from "./chunk-FAMPJYGD.mjs";

// runtime/git/client.ts
var UNSAFE = Object.fromEntries(
  [
    "allowUnsafeAskPass",
    "allowUnsafeConfigEnvCount",
    "allowUnsafeConfigPaths",
    "allowUnsafeCredentialHelper",
    "allowUnsafeEditor",
    "allowUnsafeExec",
    "allowUnsafeFsMonitor",
    "allowUnsafeGitProxy",
    "allowUnsafeHooksPath",
    "allowUnsafeInclude",
    "allowUnsafePager",
    "allowUnsafeProtocolOverride",
    "allowUnsafeSshCommand",
    "allowUnsafeTemplateDir",
    "allowUnsafeUrlRewrite",
    "allowUnsafeDiffExternal",
    "allowUnsafeFilter",
    "allowUnsafePack",
    "allowUnsafeAlias",
    "allowUnsafeCommandBinaries",
    "allowUnsafeDiffTextConv",
    "allowUnsafeGpgProgram",
    "allowUnsafeMergeDriver",
    "allowUnsafeSubmodule"
  ].map((name) => [name, true])
);
async function git(call) {
  call.debug?.(`git ${call.args.join(" ")}`);
  let output;
  const { simpleGit } = await import("./dist-2I3F4V7B.mjs");
  const client = simpleGit({
    baseDir: call.cwd,
    abort: call.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call.env),
    unsafe: UNSAFE,
    errors(error, { exitCode, stdOut, stdErr }) {
      const [stdout, stderr] = [stdOut, stdErr].map((chunks) => Buffer.concat(chunks).toString());
      output = { code: exitCode, stdout, stderr, timedOut: false };
      return error;
    }
  }).env(call.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? "", timedOut: false };
  } catch (error) {
    if (call.signal.aborted) throw interrupted();
    if (error instanceof Error && /spawn git ENOENT/.test(error.message)) throw gitMissing(error);
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}

export {
  git
};
