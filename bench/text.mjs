/** Made-up Markdown, the same in every run. */

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator (Numerical Recipes, chapter 7). */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = generator(7);
const syllable = () => 'bdfgklmnprstvz'[Math.floor(random() * 14)] + 'aeiou'[Math.floor(random() * 5)];
const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('');
const vocabulary = Array.from({ length: 20_000 }, word);

/** Words of which few are frequent, as in any language. */
export function words(next, count) {
  const one = () => vocabulary[Math.floor(next() ** 3 * vocabulary.length)];
  return Array.from({ length: count }, one).join(' ');
}

// A hundred thousand documents are made of ready lines: a line, unlike a word, is made once.
const lines = Array.from({ length: 8192 }, () => words(random, 12));

/** A document of some `bytes`, half as long to half as long again; another `version` differs by a paragraph at its end. */
export function document(name, { bytes = 4096, version = 0 } = {}) {
  const next = generator(hash(name));
  const size = bytes * (0.5 + next());
  const parts = [`---\ntitle: ${words(next, 3)}\ndescription: ${words(next, 6)}\n---\n\n# ${name}\n\n`];
  for (let length = 0, line = 0; length < size; line += 1) {
    const text = lines[Math.floor(next() * lines.length)];
    parts.push(line % 8 === 7 ? `${text}.\n\n## ${words(next, 3)}\n\n` : `${text}\n`);
    length += text.length;
  }
  if (version) parts.push(`\nRevision ${version} of ${hash(`${name} ${version}`).toString(36)}.\n`);
  return parts.join('');
}

function hash(text) {
  let value = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619);
  return value >>> 0;
}
