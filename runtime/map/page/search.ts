import { type Model, nameOf } from './model.ts';

export interface Found {
  projects: number[];
  documents: number[];
}

/** What of a document is looked at: its name first, since what is found there counts more. */
interface Words {
  name: string;
  all: string;
}

let known: { model: Model; words: Words[] } | undefined;

/** Projects and documents in whose names every word of the query stands, the best first. */
export function search(model: Model, query: string): Found {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { projects: [], documents: [] };
  const isIn = (text: string) => wanted.every((word) => text.includes(word));
  const projects = model.projects.filter(({ name }) => isIn(folded(name))).map(({ at }) => at);
  const ranked: [rank: number, at: number][] = [];
  wordsOf(model).forEach(({ name, all }, at) => {
    if (!isIn(all)) return;
    ranked.push([name.startsWith(wanted[0]!) ? 0 : isIn(name) ? 1 : 2, at]);
  });
  ranked.sort(([a, first], [b, second]) => a - b || first - second);
  return { projects, documents: ranked.map(([, at]) => at) };
}

function wordsOf(model: Model): Words[] {
  if (known?.model === model) return known.words;
  const { documents, projects } = model.data;
  const words = documents.map((document) => {
    const name = folded(nameOf(document));
    return { name, all: `${name} ${folded(`${projects[document.project]!.name}/${document.path}`)}` };
  });
  known = { model, words };
  return words;
}

/** Without case and accents, so that `Über` is found by `uber`. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
