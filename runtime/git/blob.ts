import { createHash } from 'node:crypto';

/** The id git gives a file's content. */
export function blobId(data: Uint8Array): string {
  return createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex');
}
