import path from 'node:path';
import { quickHash } from '../home/quick-hash.ts';
import { type CacheScope, stateDirectory } from './paths.ts';

/*
 * A small index is one file. A large one is spread over many, so that reading or changing one document costs the same
 * with a hundred documents and with a hundred thousand.
 */

/** Entries up to which an index stays in one file: some 75 kB, half a millisecond to read. */
export const INLINE_ENTRIES = 500;

export const SHARDS = 256;

export function shardOf(codexPath: string, shards: number): number {
  return quickHash(codexPath) % shards;
}

export function shardFile(scope: CacheScope, shard: number): string {
  return path.join(stateDirectory(scope), `docs-${shard.toString(16).padStart(2, '0')}.json`);
}

export function shardFiles(scope: CacheScope, { shards }: { shards: number }): string[] {
  return Array.from({ length: shards }, (_, shard) => shardFile(scope, shard));
}

/** What the last full sync found out about documents that are not here. */
export function reportFile(scope: CacheScope): string {
  return path.join(stateDirectory(scope), 'report.json');
}
