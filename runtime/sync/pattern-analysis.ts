import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMarkdown } from '../selection/front-matter.ts';
import { listWorkingTree } from '../selection/listing.ts';
import { privacyOf } from '../selection/privacy.ts';
import { type PatternOptions, selectionRules } from '../selection/rules.ts';
import type { ProjectRun } from './run.ts';

export interface PatternAnalysis {
  include_patterns: string[];
  /** Configured, given and fixed ones, and the paths that front matter keeps back. */
  exclude_patterns: string[];
  pattern_count: number;
  warnings: string[];
}

/** The final patterns of a sync to the codex; reads the front matter of every selected Markdown file. */
export async function analyzePatterns(run: ProjectRun, options: PatternOptions): Promise<PatternAnalysis> {
  const { place, env, context } = run;
  const rules = selectionRules(run.config, options);
  const listing = await listWorkingTree(
    { root: place.root, topLevel: place.topLevel, env, signal: context.signal, debug: context.debug },
    rules,
  );
  const kept: string[] = [];
  const warnings = [...run.warnings];
  for (const [name, { mode }] of listing.files) {
    if (mode === '120000' || !isMarkdown(name)) continue;
    const { kept: isKept, warning } = await privacyOf(await readFile(path.join(place.root, name)));
    if (warning) warnings.push(`${name}: ${warning}`);
    if (isKept) kept.push(name);
  }
  if (listing.files.size === 0) warnings.push('no file of this project is selected');
  const exclude = [...rules.exclude, ...kept.sort()];
  return {
    include_patterns: rules.include,
    exclude_patterns: exclude,
    pattern_count: rules.include.length + exclude.length,
    warnings,
  };
}
