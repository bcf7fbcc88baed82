import { formatReference } from '../../reference.ts';
import type { MapData, MapDocument, MapProject, MapReference } from '../data.ts';

/** A project with what its documents add up to. Numbers that stand for projects and documents are places in the data. */
export interface ProjectFacts extends MapProject {
  at: number;
  /** Those that only the compared environment has among them. */
  documents: number[];
  /** Without those. */
  count: number;
  broken: number;
  added: number;
  modified: number;
  deleted: number;
  /** References to other projects and from them, by project. */
  refersTo: Map<number, number>;
  referredBy: Map<number, number>;
}

export interface Model {
  data: MapData;
  projects: ProjectFacts[];
  /** References of a document, and to it. */
  outgoing: Map<number, MapReference[]>;
  incoming: Map<number, MapReference[]>;
  broken: MapReference[];
  /** Documents by which the environments differ. */
  differing: number[];
}

/** Adds up what the page shows of the data, in one pass over it. */
export function modelOf(data: MapData): Model {
  const projects: ProjectFacts[] = data.projects.map((project, at) => ({
    ...{ ...project, at, documents: [], count: 0, broken: 0, added: 0, modified: 0, deleted: 0 },
    ...{ refersTo: new Map<number, number>(), referredBy: new Map<number, number>() },
  }));
  const differing: number[] = [];
  data.documents.forEach(({ project, difference }, at) => {
    const facts = projects[project]!;
    facts.documents.push(at);
    if (difference !== 'deleted') facts.count += 1;
    if (!difference) return;
    facts[difference] += 1;
    differing.push(at);
  });
  const outgoing = new Map<number, MapReference[]>();
  const incoming = new Map<number, MapReference[]>();
  const broken: MapReference[] = [];
  for (const reference of data.references) {
    const from = data.documents[reference.from]!.project;
    add(outgoing, reference.from, reference);
    if (reference.state === 'broken') {
      broken.push(reference);
      projects[from]!.broken += 1;
    }
    if (reference.to === undefined) continue;
    add(incoming, reference.to, reference);
    const to = data.documents[reference.to]!.project;
    if (from === to) continue;
    count(projects[from]!.refersTo, to);
    count(projects[to]!.referredBy, from);
  }
  return { data, projects, outgoing, incoming, broken, differing };
}

function add<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What a document is called: its title, else its file's name. */
export function nameOf({ title, path }: MapDocument): string {
  return title ?? path.slice(path.lastIndexOf('/') + 1);
}

/** As it is written in documents. */
export function uriOf({ data }: Model, { project, path }: MapDocument): string {
  return formatReference({ organization: data.organization, project: data.projects[project]!.name, path });
}
