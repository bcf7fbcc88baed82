import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/command.ts
function defineCommand(command) {
  return command;
}
var COMMON_OPTIONS = {
  json: { type: "boolean", description: "print one JSON document on stdout" },
  quiet: { type: "boolean", description: "no progress on stderr" },
  verbose: { type: "boolean", description: "show the git calls on stderr" },
  help: { type: "boolean", description: "show this help" },
  version: { type: "boolean", description: "show the version" }
};

export {
  defineCommand,
  COMMON_OPTIONS
};
