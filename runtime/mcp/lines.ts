import { Transform } from 'node:stream';

/**
 * Longer than any request a client has for us. The SDK's transport gives up for good when it meets a line of more
 * than 10 MB, and copies all of a line with every chunk of it.
 */
const LONGEST_LINE = 4 * 1024 * 1024;

/** Hands on whole lines, and drops what is too long for a message: the lines after it still count. */
export function wholeLines(longest = LONGEST_LINE): Transform {
  let parts: Buffer[] = [];
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        take(chunk.subarray(start, end + 1));
        if (size <= longest) this.push(Buffer.concat(parts));
        parts = [];
        size = 0;
        start = end + 1;
      }
      take(chunk.subarray(start));
      done();
    },
  });

  function take(part: Buffer): void {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  }
}
