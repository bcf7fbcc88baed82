import { crc32 } from 'node:zlib';

/** 1980-01-01, the first day that a zip file knows. */
const DATE = 0x0021;
const UTF8 = 0x0800;
const MADE_ON_UNIX = (3 << 8) | 20;

/**
 * A zip file of `{ name, data, executable }`. The same files make the same bytes on every machine: sorted by name,
 * without times, and stored as they are, as no two versions of a compressor agree.
 */
export function zip(files) {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, data, executable } of sorted) {
    const path = Buffer.from(name);
    const common = fields([
      [2, 10],
      [2, UTF8],
      [2, 0],
      [2, 0],
      [2, DATE],
      [4, crc32(data)],
      [4, data.length],
      [4, data.length],
      [2, path.length],
      [2, 0],
    ]);
    const local = [fields([[4, 0x04034b50]]), common, path, data];
    const mode = executable ? 0o100755 : 0o100644;
    const rest = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, mode * 0x10000],
      [4, offset],
    ];
    directory.push(
      fields([
        [4, 0x02014b50],
        [2, MADE_ON_UNIX],
      ]),
      common,
      fields(rest),
      path,
    );
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([
    [4, 0x06054b50],
    [4, 0],
    [2, sorted.length],
    [2, sorted.length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** Numbers in little-endian order, each with its size in bytes. */
function fields(numbers) {
  return Buffer.concat(
    numbers.map(([size, value]) => {
      const buffer = Buffer.alloc(size);
      buffer.writeUIntLE(value, 0, size);
      return buffer;
    }),
  );
}
