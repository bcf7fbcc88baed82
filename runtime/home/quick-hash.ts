/**
 * A number for a text, to spread or to name things by: FNV-1a in 32 bits. No protection against anybody who wants two
 * texts to have the same, so whoever relies on it compares the texts, too. Loading node:crypto costs a tenth of what
 * it takes to read a cached document.
 */
export function quickHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
