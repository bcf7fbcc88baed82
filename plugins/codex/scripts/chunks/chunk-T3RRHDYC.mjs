import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/bare-repository.ts
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
function makeBareRepository(dir, alternates = []) {
  mkdirSync(path.join(dir, "objects", "info"), { recursive: true });
  mkdirSync(path.join(dir, "objects", "pack"), { recursive: true });
  mkdirSync(path.join(dir, "refs"), { recursive: true });
  if (alternates.length > 0) {
    const lines = alternates.map((one) => `${quoteAlternate(one)}
`).join("");
    writeFileSync(path.join(dir, "objects", "info", "alternates"), lines);
  }
  writeFileSync(
    path.join(dir, "config"),
    "[core]\n	repositoryformatversion = 0\n	bare = true\n[gc]\n	auto = 0\n[maintenance]\n	auto = false\n"
  );
  writeFileSync(path.join(dir, "HEAD"), "ref: refs/heads/none\n");
}
function quoteAlternate(dir) {
  const plain = dir.replaceAll("\\", "/");
  return /["#\n]/.test(plain) ? JSON.stringify(plain) : plain;
}
function alternateVariable(dir) {
  return /[":;\n]/.test(dir) && !/^[A-Za-z]:[\\/][^":;\n]*$/.test(dir) ? JSON.stringify(dir) : dir;
}

export {
  makeBareRepository,
  alternateVariable
};
