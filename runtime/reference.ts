import { CodexError } from './errors.ts';

/** One document: `project` is a project, `shared`, `systems`, or the codex itself by its name. */
export interface Document {
  project: string;
  /** From the root of that project, with `/`. */
  path: string;
}

/** A document as people and agents name it: `codex://organization/project/path#heading`. */
export interface Reference extends Document {
  organization: string;
  heading?: string;
}

export type NameKind = 'organization' | 'project' | 'environment';

const LONGEST_REFERENCE = 4096;
/** What `codex://`, the organization, the project and the slashes may take of it. */
const ROOM_FOR_NAMES = 256;

/** Directories of the codex that stand beside `projects/` and are addressed as if they were projects. */
const COMMON = ['shared', 'systems'];

/** Every way that a file system of Windows or macOS could write `.git`, which no copy may create. */
const GIT_DIRECTORY = /^(?:\.git|git~1)[ .]*(?::.*)?$/i;
const IGNORED_BY_MACOS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/** What a URI has no room for and what a person could not see; everything else stays as it is written. */
const TO_ENCODE = /[\s\p{Cc}\p{Cf}"#%<>?\\^`{|}]/gu;

/**
 * Whether an organization, project or environment may be called so (contract, section 5): ASCII letters, digits,
 * `.`, `_` and `-`. A name becomes a directory and part of a git argument, hence the refused first characters;
 * on a file system that ignores case `Shared` would be `shared`.
 */
export function isName(kind: NameKind, name: string): boolean {
  if (!/^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(name) || /^(?:\.|\.\.|\.git)$/i.test(name)) return false;
  return kind === 'project' ? !COMMON.includes(name.toLowerCase()) : !name.startsWith('.');
}

/** What is wrong with a path, as the end of a sentence that starts with the reference. */
function flaw(path: string): string | undefined {
  if (path.includes('\\')) return 'has a backslash';
  if (/\p{Cc}/u.test(path)) return 'has a control character';
  if (/\p{Cs}/u.test(path)) return 'is not valid Unicode';
  for (const segment of path.split('/')) {
    if (segment === '') return 'has an empty part between slashes';
    if (segment === '.' || segment === '..') return `has "${segment}" as a part of its path`;
    if (GIT_DIRECTORY.test(segment.replace(IGNORED_BY_MACOS, ''))) return 'names a .git directory';
  }
  return undefined;
}

/**
 * Reads `codex://organization/project/path#heading`, or `@codex/project/path#heading`, which means the given
 * organization. `%XX` is decoded once. What comes back names a file below its project and nothing else.
 * @throws CodexError INVALID_REFERENCE by the rules of the contract, section 5
 */
export function parseReference(text: string, organization: string): Reference {
  const invalid = (problem: string): CodexError =>
    new CodexError('INVALID_REFERENCE', `The reference ${shown(text)} ${problem}.`, {
      phase: 'validate',
      fixes: [
        `Write it as codex://${organization || 'ORGANIZATION'}/PROJECT/path/to/document.md`,
        'List the documents there are with: fractary-codex list PROJECT',
      ],
    });
  if (Buffer.byteLength(text) > LONGEST_REFERENCE) throw invalid(`is longer than ${LONGEST_REFERENCE} bytes`);
  const match = /^(?:codex:\/\/([^/#]*)|@codex)\/([^#]*)(?:#(.*))?$/s.exec(text);
  if (!match) throw invalid('starts neither with codex://ORGANIZATION/PROJECT/ nor with @codex/PROJECT/');

  const decode = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw invalid('has a "%" that two hexadecimal digits of UTF-8 do not follow; a plain one is "%25"');
    }
  };
  const full = decode(match[2]!);
  const heading = decode(match[3] ?? '');
  const owner = match[1] === undefined ? organization : decode(match[1]);
  const problem = flaw(full) ?? (/[\p{Cc}\p{Cs}]/u.test(heading) ? 'has a control character' : undefined);
  if (problem) throw invalid(problem);
  const slash = full.indexOf('/');
  if (slash < 0) throw invalid('names no document below its project');
  const project = full.slice(0, slash);
  if (!isName('organization', owner)) throw invalid(`has ${shown(owner)}, which is no organization's name`);
  if (!isName('project', project) && !COMMON.includes(project))
    throw invalid(`has ${shown(project)}, which is no project's name`);
  return {
    organization: owner,
    project,
    path: full.slice(slash + 1),
    ...(heading && { heading }),
  };
}

/**
 * Prints a reference that `parseReference` reads back as the same; only for paths that are expressible. Letters
 * of any language stay readable, a space is `%20`.
 */
export function formatReference({ organization, project, path, heading }: Reference): string {
  const encode = (part: string): string => part.replace(TO_ENCODE, encodeURIComponent);
  return `codex://${organization}/${project}/${encode(path)}${heading ? `#${encode(heading)}` : ''}`;
}

/**
 * Whether a path in the codex can be named by a reference at all; git allows names that cannot, such as one with
 * a backslash. Those are skipped and named (contract, section 7).
 */
export function isExpressible(path: string): boolean {
  if (flaw(path)) return false;
  const length = Buffer.byteLength(path.replace(TO_ENCODE, encodeURIComponent));
  return length <= LONGEST_REFERENCE - ROOM_FOR_NAMES;
}

/** Where a document lies in the codex (contract, section 5). */
export function codexPathOf({ project, path }: Document, codexName: string): string {
  if (project === codexName) return path;
  return COMMON.includes(project) ? `${project}/${path}` : `projects/${project}/${path}`;
}

/**
 * Which document lies at a path of the codex; the inverse of `codexPathOf`. What is neither of a project nor
 * common is a file of the codex itself, also `projects/README.md` and what stands below `projects/shared/`.
 */
export function documentOf(codexPath: string, codexName: string): Document {
  const [top, second, ...rest] = codexPath.split('/');
  if (COMMON.includes(top!) && second !== undefined)
    return { project: top!, path: [second, ...rest].join('/') };
  const ofProject = top === 'projects' && rest.length > 0 && second !== codexName;
  if (ofProject && isName('project', second!)) return { project: second!, path: rest.join('/') };
  return { project: codexName, path: codexPath };
}

/** A value from outside for a message: in quotes, at most 80 characters, nothing in it that moves a terminal. */
export function shown(value: string): string {
  const characters = [...value.slice(0, 200)];
  const short = value.length > 80 && characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : value;
  const visible = short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
  return `"${visible}"`;
}
