import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/github/phases.ts
var SYNC_PHASES = [
  {
    name: "pull-docs",
    file: "codex-sync-pull-docs",
    doing: "Pulling documentation from projects",
    done: "Documentation pulled from projects"
  },
  {
    name: "push-docs",
    file: "codex-sync-push-docs",
    doing: "Pushing documentation to projects",
    done: "Documentation pushed to projects"
  },
  {
    name: "push-claude",
    file: "codex-sync-push-claude",
    doing: "Pushing Claude tools to projects",
    done: "Claude tools pushed to projects"
  }
];
function skipReason(phase, environment, targetBranch) {
  if (phase.name === "pull-docs" || environment.isProd || targetBranch !== void 0) return null;
  return `${environment.name} is not production: --target-branch NAME says which branch of the projects gets its documents`;
}

export {
  SYNC_PHASES,
  skipReason
};
