import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripCredentials } from '../git/credentials.ts';
import type { FileConfig } from '../project/config-schema.ts';
import { fileNameOf } from '../project/remembered.ts';
import { writeWhole } from '../project/write-file.ts';
import type { ProjectRun } from '../sync/run.ts';
import { VERSION } from '../version.ts';

/** What is known of a project's commit: saved computations, never a baseline. Another id, another computation. */
export interface ProjectMemo {
  commit: string;
  /** The configuration in that commit. */
  own: FileConfig | null;
  /** A comparison that found nothing to publish, by a digest of all it depended on. */
  upToDate?: string;
  /** What that comparison warned about. */
  warnings?: string[];
}

export interface Memo {
  recall: (project: string) => ProjectMemo | undefined;
  remember: (project: string, memo: ProjectMemo) => void;
  /** A home that cannot be written costs the next run some time, no more. */
  save: () => Promise<void>;
}

/** What a project's memo is kept under; no token is. */
export function memoKeyOf({ url, folder }: { url: string; folder?: string | undefined }): string {
  return `${stripCredentials(url)} ${folder ?? ''}`;
}

/** Opens what runs of this organization remembered about its projects in this environment. */
export async function openMemo(run: ProjectRun): Promise<Memo> {
  const about = [VERSION, run.remote.url, run.environment.branch];
  const file = path.join(run.context.home, 'organizations', fileNameOf(about));
  const read = async (): Promise<Map<string, ProjectMemo>> => {
    try {
      return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, ProjectMemo>));
    } catch {
      return new Map();
    }
  };
  const known = await read();
  const fresh = new Map<string, ProjectMemo>();
  return {
    recall: (project) => fresh.get(project) ?? known.get(project),
    remember: (project, memo) => fresh.set(project, memo),
    save: async () => {
      if (fresh.size === 0) return;
      // Another shard may have saved what it found meanwhile.
      const all = new Map([...(await read()), ...fresh]);
      await writeWhole(file, JSON.stringify(Object.fromEntries(all))).catch(() => {});
    },
  };
}
