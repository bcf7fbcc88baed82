import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contact,
  failure,
  isFilterRefusal,
  isNothingToPush
} from "./chunk-XLZDQWLE.mjs";

// runtime/git/transfer.ts
async function fetchInto(to, cwd, what) {
  const output = await fetchOnce(to, cwd, what);
  if (output.code === 0 || !to.filter || !isFilterRefusal(output)) return output;
  to.filter = false;
  return fetchOnce(to, cwd, what);
}
function fetchOnce(to, cwd, what) {
  const filter = to.filter ? what.filter : null;
  const promisor = to.filter ? ["-c", "remote.codex.promisor=true", "-c", `remote.codex.partialclonefilter=${filter ?? "blob:none"}`] : [];
  const objects = what.kind === "objects";
  return contact(
    to,
    cwd,
    [
      ...promisor,
      // Asked for by id, an object is wanted whatever our commits seem to reach already.
      ...objects ? ["-c", "fetch.negotiationAlgorithm=noop"] : [],
      "-c",
      `remote.codex.url=${to.url}`,
      "fetch",
      "--progress",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-auto-maintenance",
      "--recurse-submodules=no",
      ...what.depth ? [`--depth=${what.depth}`] : [],
      ...what.prune ? ["--prune"] : [],
      // Without --refetch git skips an id that is here, whether its children are or not.
      ...objects ? ["--refetch"] : [],
      ...to.filter ? [filter ? `--filter=${filter}` : "--no-filter"] : [],
      ...objects ? ["--stdin", "codex"] : ["codex", ...what.want]
    ],
    objects ? { input: `${what.want.join("\n")}
` } : {}
  );
}
function push(to, cwd, refspecs) {
  const atomic = refspecs.length > 1 ? ["--atomic"] : [];
  return contact(
    to,
    cwd,
    [
      "push",
      "--progress",
      "--porcelain",
      "--no-verify",
      "--no-follow-tags",
      "--recurse-submodules=no",
      ...atomic,
      "--",
      to.url,
      ...refspecs
    ],
    { once: true }
  );
}
async function probePush(to, cwd) {
  const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--", to.url, "refs/heads/*:refs/heads/*"];
  const output = await contact(to, cwd, args);
  if (!isNothingToPush(output)) throw failure(to, output, "write");
}

export {
  fetchInto,
  push,
  probePush
};
