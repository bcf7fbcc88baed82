import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecretScanner } from '../../runtime/selection/secrets.ts';
import { rootDir } from '../helpers/run.ts';
import { makeWorld, published, syncDone, syncTo } from '../sync/to-codex/world.ts';

/*
 * Every secret is put together here, from parts and always the same letters, so that no scanner takes this file for a
 * leak and no one of them was ever real.
 */
let state = 1;
function letters(count: number, alphabet: string): string {
  let text = '';
  while (text.length < count) {
    state = (state * 48_271) % 2_147_483_647;
    text += alphabet[state % alphabet.length];
  }
  return text;
}
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const any = (count: number) => letters(count, `${UPPER}${UPPER.toLowerCase()}0123456789`);
const url = (count: number) => letters(count, `${UPPER}${UPPER.toLowerCase()}0123456789-_`);
const hex = (count: number) => letters(count, '0123456789abcdef');
const digits = (count: number) => letters(count, '123456789');
const upper = (count: number) => letters(count, `${UPPER}234567`);
const join_ = (...parts: string[]) => parts.join('');

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pem = (type: 'pkcs1' | 'pkcs8') => rsa.export({ type, format: 'pem' }).toString();
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const block = (name: string, body: string) =>
  `-----BEGIN ${name}-----\n${(body.match(/.{1,70}/g) ?? []).join('\n')}\n-----END ${name}-----`;
/** What ssh-keygen writes begins like this, whatever the key; a run of one letter is part of the format. */
const openSsh = block(
  'OPENSSH PRIVATE KEY',
  `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW${any(280)}=`,
);
const serviceAccount = JSON.stringify(
  { type: 'service_account', project_id: 'acme', private_key: pem('pkcs8') },
  null,
  2,
);

/** What users expect to be found, and is. */
const FOUND: Record<string, string> = {
  'GitHub, classic': join_('ghp', '_', any(36)),
  'GitHub, OAuth': join_('gho', '_', any(36)),
  'GitHub, app on behalf of a user': join_('ghu', '_', any(36)),
  'GitHub, app installation': join_('ghs', '_', any(36)),
  'GitHub, refresh': join_('ghr', '_', any(76)),
  'GitHub, fine-grained': join_('github', '_pat_', any(22), '_', any(59)),
  'GitLab, personal': join_('glpat', '-', url(20)),
  'GitLab, runner': join_('glrt', '-', url(20)),
  'Bitbucket app password': join_('ATBB', any(32)),
  Atlassian: join_('ATATT3', 'xFfGF0', url(180)),
  'AWS, id': join_('AKIA', upper(16)),
  'AWS, secret': join_('aws_secret_access', '_key = ', any(40)),
  'AWS, in a shell': join_('export AWS_SECRET', '_ACCESS_KEY=', any(40)),
  'Google, service account': serviceAccount,
  'Google, API key': join_('AI', 'za', url(35)),
  'Google, OAuth secret': join_('GOC', 'SPX-', url(28)),
  'Azure, storage': join_('DefaultEndpointsProtocol=https;AccountName=acme;Account', 'Key=', any(86), '==;'),
  'Azure, client secret': join_(any(3), '8Q~', any(34)),
  'Azure, shared access': join_(
    'https://acme.blob.core.windows.net/c?sv=2022-11-02&',
    'sig=',
    any(43),
    '%3D',
  ),
  'Slack, bot': join_('xo', 'xb-', digits(12), '-', digits(13), '-', any(24)),
  'Slack, user': join_('xo', 'xp-', digits(12), '-', digits(12), '-', digits(12), '-', hex(32)),
  'Slack, app': join_('xa', 'pp-1-A', upper(10), '-', digits(13), '-', hex(64)),
  'Slack, webhook': join_('https://hooks.slack', '.com/services/T', upper(8), '/B', upper(10), '/', any(24)),
  'Stripe, secret': join_('sk', '_live_', any(24)),
  'Stripe, restricted': join_('rk', '_live_', any(24)),
  'Stripe, webhook': join_('wh', 'sec_', any(32)),
  npm: join_('npm', '_', any(36)),
  PyPI: join_('pypi', '-AgEIcHlwaS5vcmc', url(150)),
  RubyGems: join_('rubygems', '_', hex(48)),
  'Docker Hub': join_('dckr', '_pat_', url(27)),
  SendGrid: join_('SG', '.', url(22), '.', url(43)),
  Mailgun: join_('key', '-', hex(32)),
  Mailchimp: join_(hex(32), '-us', '14'),
  'private key, RSA': pem('pkcs1'),
  'private key, PKCS 8': pem('pkcs8'),
  'private key, EC': ec.export({ type: 'sec1', format: 'pem' }).toString(),
  'private key, OpenSSH': openSsh,
  'private key, PGP': block('PGP PRIVATE KEY BLOCK', any(300)),
  'private key, age': join_('AGE-SECRET', '-KEY-1', upper(58)),
  'basic auth in a URL': join_('https://bob', ':', any(14), '@git.acme.com/x.git'),
  'token in a URL': join_('https://x-access-token', ':', any(40), '@github.acme.com/x.git'),
  Postgres: join_('postgres://app', ':', any(16), '@db.acme.com:5432/app'),
  MySQL: join_('mysql://root', ':', any(16), '@db.acme.com/app'),
  MongoDB: join_('mongodb+srv://app', ':', any(16), '@cluster0.abcde.mongodb.net/app'),
  Redis: join_('redis://', ':', any(16), '@cache.acme.com:6379/0'),
  AMQP: join_('amqp://app', ':', any(16), '@mq.acme.com'),
  'SQL Server': join_('Server=db.acme.com;Database=app;User Id=sa;Pass', 'word=', any(16), ';'),
  JWT: join_('eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', '.eyJ', any(40), '.', url(43)),
  'OpenAI, project': join_('sk', '-proj-', url(74), 'T3BlbkFJ', url(74)),
  'OpenAI, old': join_('sk', '-', any(20), 'T3BlbkFJ', any(20)),
  Anthropic: join_('sk', '-ant-api03-', url(93), 'AA'),
  'Hugging Face': join_('hf', '_', any(34)),
  Groq: join_('gsk', '_', any(52)),
  Replicate: join_('r8', '_', any(37)),
  Linear: join_('lin', '_api_', any(40)),
  '1Password': join_('ops', '_eyJ', any(250)),
  Figma: join_('figd', '_', url(40)),
  'Grafana, service account': join_('glsa', '_', any(32), '_', hex(8)),
  'Grafana Cloud': join_('glc', '_eyJ', any(80), '='),
  Notion: join_('ntn', '_', any(46)),
  Shopify: join_('shp', 'at_', hex(32)),
  DigitalOcean: join_('dop', '_v1_', hex(64)),
  Heroku: join_('HRKU', '-', hex(8), '-', hex(4), '-', hex(4), '-', hex(4), '-', hex(12)),
  Netlify: join_('nfp', '_', any(36)),
  Supabase: join_('sbp', '_', hex(40)),
  Databricks: join_('dapi', hex(32)),
  Vault: join_('hvs', '.', url(95)),
  'Terraform Cloud': join_(any(14), '.atlas', 'v1.', any(67)),
  Telegram: join_(digits(10), ':', 'AA', url(33)),
  'Discord, webhook': join_('https://discord', '.com/api/webhooks/', digits(18), '/', url(68)),
  Sentry: join_('sntrys', '_', any(120)),
  'New Relic': join_('NRAK', '-', upper(27)),
  Square: join_('sq0', 'csp-', url(43)),
  Doppler: join_('dp', '.pt.', any(43)),
  Pulumi: join_('pul', '-', hex(40)),
  Postman: join_('PMAK', '-', hex(24), '-', hex(34)),
  Dropbox: join_('sl', '.', any(140)),
  Artifactory: join_('AKC', 'p8', any(68)),
};

/** What has no look of its own, or one that too much else has: SECURITY.md says so. */
const NOT_COVERED: Record<string, string> = {
  'AWS, session token': `aws_session_token=${any(300)}`,
  'Azure DevOps': letters(52, 'abcdefghijklmnopqrstuvwxyz234567'),
  Twilio: hex(32),
  'Datadog, Cloudflare and others in a variable': `DD_API_KEY=${hex(32)}`,
  'Discord, bot': `MT${any(22)}.${any(6)}.${any(38)}`,
  'an Authorization header': `Authorization: Bearer ${any(40)}`,
  'a password in prose': `password: ${any(16)}`,
  'a Kubernetes secret': `  password: ${Buffer.from(any(20)).toString('base64')}`,
};

/** What documentation writes in place of a secret. */
const HARMLESS = [
  'postgresql://<user>:<password>@<host>:5432/<database>',
  'https://user:passwd@httpbin.test.k6.io/basic-auth',
  'redis://someusername:somepassword@localhost:6379/0',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as documentation writes it
  'mysql://root:${MYSQL_PASSWORD}@db/app and amqp://guest:guest@localhost',
  `https://bob:${any(14)}@example.com/`,
  `ghp_${'x'.repeat(36)} and ${join_('AKIA', 'IOSFODNN7EXAMPLE')}`,
  join_(
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    '.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.',
    any(43),
  ),
  '-----BEGIN RSA PRIVATE KEY-----\nMIIEow…\n-----END RSA PRIVATE KEY-----',
  'An AccountKey=… and a key-value pair, sk_test_4eC39HqLyjWDarjtT1zdp7dc, hf_hub_download(repo_id)',
].join('\n\n');

const named = (cases: Record<string, string>, write: (text: string) => string) =>
  Object.fromEntries(Object.entries(cases).map(([name, text], at) => [`docs/${at} ${name}.md`, write(text)]));
const inMarkdown = (text: string) => `# Deploy\n\nThen use\n\n${text}\n`;

describe('the secret guard', () => {
  it(`finds ${Object.keys(FOUND).length} kinds, each at its line, and no fill-ins`, async () => {
    const files = named(FOUND, inMarkdown);
    const world = makeWorld({
      files: { ...files, 'docs/harmless.md': HARMLESS, ...named(NOT_COVERED, (text) => `x\n${text}\n`) },
    });
    const { to } = await syncDone(world, '--dry-run');
    const found = new Map<string, number>(
      to.secrets.map(({ path, line }: { path: string; line: number }) => [path, line]),
    );
    const missed = Object.keys(files).filter((path) => !found.has(path));
    expect(missed).toEqual([]);
    expect([...found.keys()].filter((path) => !(path in files))).toEqual([]);
    const late = [...found].filter(([path, line]) => line !== 5 && !path.includes('service account'));
    expect(late).toEqual([]);
  });

  it('sees them as a value, in a table, in UTF-16, behind much other text, and whatever a comment says', async () => {
    const token = FOUND['GitHub, classic']!;
    const gitlab = FOUND['GitLab, personal']!;
    const text = `x\n${token}\n`;
    const files = {
      'docs/quoted.yaml': `a: "${token}"\nb: '${gitlab}'\n`,
      'docs/table.md': `| a | ${token} |\n|---|---|\n| \`${gitlab}\` | b |\n`,
      'docs/le.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      'docs/be.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
      'docs/long.md': `${'filler text\n'.repeat(600_000)}${token}\n`,
      'docs/comment.md': `<!-- secretlint-disable -->\n\n${token}\n\n<!-- secretlint-enable -->\n`,
      'docs/line.md': `// secretlint-disable-next-line\n${token} // secretlint-disable-line\n`,
    };
    const { to } = await syncDone(makeWorld({ files }), '--dry-run');
    const lines = to.secrets.map(({ path, line }: { path: string; line: number }) => `${path}:${line}`);
    expect(lines).toEqual([
      'docs/be.txt:2',
      'docs/comment.md:3',
      'docs/le.txt:2',
      'docs/line.md:2',
      'docs/long.md:600001',
      'docs/quoted.yaml:1',
      'docs/quoted.yaml:2',
      'docs/table.md:1',
      'docs/table.md:3',
    ]);
  });

  it('names none of them, and is opened by --allow-secrets and secrets.allow_paths alone', async () => {
    const files = named(FOUND, inMarkdown);
    const world = makeWorld({ files, config: { secrets: { allow_paths: ['docs/?? *.md'] } } });
    const stopped = await syncTo(world, '--force', '--verbose');
    expect([stopped.code, stopped.out.error_code, stopped.out.secrets.length]).toEqual([
      3,
      'SECRET_DETECTED',
      10,
    ]);
    for (const secret of Object.values(FOUND)) {
      const part = secret
        .split('\n')
        .at(secret.includes('\n') ? 1 : 0)!
        .slice(-12);
      expect(stopped.stdout + stopped.stderr).not.toContain(part);
    }
    await syncDone(world, '--allow-secrets');
    expect(Object.keys(published(world))).toHaveLength(Object.keys(FOUND).length);
  });

  it('gives no false alarm in the documentation of the packages that are installed here', async () => {
    const scanner = await openSecretScanner([]);
    const modules = join(rootDir, 'node_modules');
    const paths = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(md|txt)$/i.test(path),
    );
    const alarms: string[] = [];
    for (const path of paths) {
      const found = await scanner.scan(path, readFileSync(join(modules, path))).catch(() => []);
      if (found.length > 0) alarms.push(`${path}:${found[0]!.line} ${found[0]!.rule}`);
    }
    expect(paths.length).toBeGreaterThan(100);
    expect(alarms.length / paths.length, alarms.join('\n')).toBeLessThan(1 / 200);
  });
});
