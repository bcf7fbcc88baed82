import * as z from 'zod';
import {
  branchName,
  environmentName,
  globs,
  innerFolder,
  nameGlobs,
  organizationName,
  projectNameField,
  repositoryAddress,
} from './config-fields.ts';

/*
 * The configuration (contract, section 3). Keys, types, defaults and descriptions of the documentation and of
 * config.schema.json all come from here. Raise SCHEMA_REVISION in config-memo.ts with every change.
 */

const DEFAULT_BRANCHES = { test: 'test', prod: 'main' };

/** The defaults under what a file sets; `prod` and `production` are two names of one environment. */
const branches = z
  .record(environmentName, branchName)
  .default({})
  .check((ctx) => {
    const { prod, production } = ctx.value;
    if (prod === undefined || production === undefined || prod === production) return;
    ctx.issues.push({
      code: 'custom',
      input: production,
      path: ['production'],
      message: `the branch of "prod" ("${prod}"), as both name one environment`,
    });
  })
  .transform((set): Record<string, string> => {
    const prod = set.prod ?? set.production ?? DEFAULT_BRANCHES.prod;
    return { ...DEFAULT_BRANCHES, ...set, prod, production: prod };
  })
  .describe('Environment name → branch of the codex; merged over test, prod and production');

const environments = z
  .strictObject({
    default: environmentName
      .default('test')
      .transform((name) => (name === 'production' ? 'prod' : name))
      .describe('The environment that is used when --env is not given'),
    branches,
  })
  .check((ctx) => {
    const { default: name, branches: known } = ctx.value;
    // Without "production" the branches are as written, since one of them was refused: say only that.
    if (Object.hasOwn(known, name) || !Object.hasOwn(known, 'production')) return;
    const names = Object.keys(known).join(', ');
    ctx.issues.push({
      code: 'custom',
      input: name,
      path: ['default'],
      message: `one of the environments in "environments.branches" (${names})`,
    });
  });

const github = z.strictObject({
  deletion_threshold: z
    .int()
    .min(0)
    .default(50)
    .describe('A sync that would delete more files than this stops; --force overrides'),
  deletion_threshold_percent: z
    .number()
    .min(0)
    .max(100)
    .default(20)
    .describe('From 3 deletions on, more than this share of the files in scope stops, too'),
  sparse_checkout: z
    .boolean()
    .default(true)
    .describe('Fetch only what is needed; false: a plain shallow fetch, for servers that mishandle filters'),
});

const cache = z.strictObject({
  default_ttl: z.int().min(0).default(604_800).describe('Seconds until a cached document counts as expired'),
  offline_mode: z.boolean().default(false).describe('Never ask the codex when a document is fetched'),
  fallback_to_stale: z
    .boolean()
    .default(true)
    .describe('Serve an expired copy, with a warning, when the codex cannot be reached'),
  max_size_mb: z.number().min(0).default(0).describe('Limit of documents fetched on demand, in MiB; 0: none'),
});

const organizationSync = z
  .strictObject({
    include: nameGlobs.default([]).describe('Only repositories whose name matches; empty: all'),
    exclude: nameGlobs.default([]).describe('Never repositories whose name matches'),
    only_configured: z.boolean().default(false).describe('Only repositories that have a configuration'),
    forks: z.boolean().default(false).describe('Forks, too'),
    pull_request: z.boolean().default(false).describe('Open a pull request instead of pushing to the branch'),
    skip_ci: z.boolean().default(true).describe('Add [skip ci] to commits in projects'),
    parallel: z.int().min(1).max(100).default(5).describe('Projects worked on at a time'),
  })
  .describe('How sync-org treats the organization; read from the configuration of the codex');

const orgProject = z.strictObject({
  name: projectNameField.describe('The name of the project in the codex'),
  url: repositoryAddress.describe('Where its repository is: a name, a git URL or a path'),
  path: innerFolder
    .optional()
    .describe('The folder of the project in that repository, when it is not the top level'),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('The JSON Schema that an editor checks this file with'),
  version: z.literal('3.0').default('3.0').describe('The version of this format'),
  organization: organizationName.optional().describe('The organization whose codex this is'),
  project_name: projectNameField
    .optional()
    .describe("The project's name in the codex; default: the repository's name"),
  codex_repo: repositoryAddress
    .optional()
    .describe('The codex: a repository name in the organization, a git URL, or a path'),
  sync_patterns: globs
    .default(['docs/**', 'CLAUDE.md', 'README.md', '.claude/**', 'standards/**', 'guides/**'])
    .describe('Which of the project’s files go to the codex'),
  exclude_patterns: globs
    .default(['**/node_modules/**', '**/*.log', '**/dist/**', '**/build/**'])
    .describe('Which files never travel, in either direction'),
  from_codex_patterns: globs
    .default(['projects/{project}/**', 'shared/**', 'systems/**'])
    .describe('Which files of the codex come to this project, unless their front matter excludes it'),
  routed_patterns: globs
    .default([])
    .describe('Where to look for documents whose front matter addresses this project, e.g. projects/**'),
  sync_direction: z
    .enum(['to-codex', 'from-codex', 'bidirectional'])
    .default('bidirectional')
    .describe('What sync-project does without a direction option'),
  environments: environments.prefault({}).describe('The environments, which are branches of the codex'),
  source_branches: z
    .record(environmentName, branchName)
    .default({})
    .describe('Environment name → branch of the project it is published from'),
  handlers: z
    .strictObject({
      sync: z
        .strictObject({
          active: z
            .literal('github')
            .default('github')
            .describe('The handler; "github" is git on any server'),
          options: z.strictObject({ github: github.prefault({}) }).prefault({}),
        })
        .prefault({}),
    })
    .prefault({})
    .describe('Guards and fetching'),
  cache: cache.prefault({}).describe('The copies of codex documents in the project'),
  secrets: z
    .strictObject({
      allow_paths: globs.default([]).describe('Files in which the secret scanner finds nothing'),
    })
    .prefault({})
    .describe('The secret guard'),
  network: z
    .strictObject({
      timeout_seconds: z
        .number()
        .positive()
        .max(86_400)
        .default(60)
        .describe('A server that sends nothing for so long is given up'),
    })
    .prefault({})
    .describe('Talking to the codex'),
  projects: z.array(orgProject).default([]).describe('The projects of sync-org; empty: what gh lists'),
  organization_sync: organizationSync.prefault({}),
  auto_sync: z.boolean().default(false).describe('Bring documents from the codex at session start'),
});

/** One configuration on its own: what is not in it may still come from .env or discovery. */
export type FileConfig = z.infer<typeof configSchema>;

/** A configuration that can be worked with. */
export type Config = FileConfig & { organization: string; codex_repo: string };

/** The JSON Schema for editors and documentation (draft 7, which all of them read). */
export function configJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(configSchema, {
    io: 'input',
    target: 'draft-7',
  });
  return { $schema, title: 'Configuration of fractary-codex', ...schema };
}
