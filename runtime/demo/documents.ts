/** The documents of the demo's organization, by repository and path. */

const config = (project: string, more: object = {}) =>
  `${JSON.stringify({ organization: 'acme', project_name: project, codex_repo: '../codex.acme.com.git', ...more }, null, 2)}\n`;

export const CONFIG_PATH = '.fractary/plugins/codex/config.json';

/** What stands in the codex before any project syncs. */
export const CODEX_DOCUMENTS: Record<string, string> = {
  'README.md': '# codex.acme.com\n\nThe documentation of acme, gathered from its projects.\n',
  'shared/standards/api.md': '# API standard\n\nEvery service answers errors as problem+json (RFC 9457).\n',
  'shared/standards/logging.md': '# Logging standard\n\nOne JSON object a line, never a secret.\n',
  'systems/interfaces/auth-billing.md':
    '# auth-service and billing\n\nBilling checks a token at /introspect.\n',
};

export const PROJECTS: Record<string, Record<string, string>> = {
  'auth-service': {
    [CONFIG_PATH]: config('auth-service'),
    'README.md': '# auth-service\n\nLogs people in.\n',
    'CLAUDE.md': 'Read docs/ before changing the token format.\n',
    'docs/tokens.md':
      '---\ntitle: Token format\ncodex_sync_include: [billing]\n---\n\n# Token format\n\nTokens are opaque; ask /introspect.\n',
    'docs/runbook.md': '# Runbook\n\nRotate the signing key every 90 days.\n',
    'docs/interview-notes.md': '---\nvisibility: private\n---\n\nStays in this project.\n',
    'src/index.ts': 'export const answer = 42;\n',
  },
  billing: {
    [CONFIG_PATH]: config('billing', { routed_patterns: ['projects/**'] }),
    'README.md': '# billing\n\nSends invoices.\n',
    'docs/invoices.md': '# Invoices\n\nMade on the first of a month.\n',
  },
};
