import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/blob.ts
import { createHash } from "node:crypto";
function blobId(data) {
  return createHash("sha1").update(`blob ${data.length}\0`).update(data).digest("hex");
}

export {
  blobId
};
