import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/bare-repository.ts
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
async function makeBareRepository(dir, alternates = []) {
  await mkdir(path.join(dir, "objects", "info"), { recursive: true });
  await mkdir(path.join(dir, "objects", "pack"), { recursive: true });
  await mkdir(path.join(dir, "refs"), { recursive: true });
  if (alternates.length > 0) {
    const lines = alternates.map((one) => `${quoteAlternate(one)}
`).join("");
    await writeFile(path.join(dir, "objects", "info", "alternates"), lines);
  }
  await writeFile(
    path.join(dir, "config"),
    "[core]\n	repositoryformatversion = 0\n	bare = true\n[gc]\n	auto = 0\n[maintenance]\n	auto = false\n"
  );
  await writeFile(path.join(dir, "HEAD"), "ref: refs/heads/none\n");
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
