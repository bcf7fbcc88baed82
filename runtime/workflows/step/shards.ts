/**
 * How many projects a job takes. Twenty-five are a few minutes of work, so a failed job costs little to repeat, and
 * a small organization pays for one job.
 */
const PROJECTS_A_SHARD = 25;
/**
 * A matrix has at most 256 jobs; far below that more jobs only wait for each other, because all of them push to one
 * branch. From 1,000 projects on the shards grow instead.
 */
const MOST_SHARDS = 40;

/** The shards for so many projects, as `sync-org --shard` takes them: `1/N` to `N/N`. */
export function shardsFor(projects: number): string[] {
  const shards = Math.min(Math.max(Math.ceil(projects / PROJECTS_A_SHARD), 1), MOST_SHARDS);
  return Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
}
