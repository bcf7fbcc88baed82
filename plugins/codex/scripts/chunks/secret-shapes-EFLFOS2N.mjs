import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/selection/secret-shapes.ts
var shape = (rule, source) => ({ rule, pattern: new RegExp(source, "g") });
var token = (rule, source) => shape(rule, `(?<![\\w-])(?:${source})`);
var SECRET_SHAPES = [
  shape(
    "privatekey/PrivateKey",
    "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----[^-]*?([A-Za-z0-9+/=\\s\\\\]{100,})"
  ),
  token("privatekey/AgeSecretKey", "AGE-SECRET-KEY-1[0-9A-Z]{58}"),
  token("github/GITHUB_REFRESH_TOKEN", "ghr_\\w{36,}"),
  token("gitlab/GITLAB_TOKEN", "gl(?:pat|dt|rt|ptt|cbt|soat|ft|imt|agent|oas)-[\\w.-]{20,}"),
  token("bitbucket/APP_PASSWORD", "ATBB[A-Za-z0-9]{32}"),
  token("atlassian/API_TOKEN", "ATATT3[\\w=-]{100,}"),
  token("gcp/API_KEY", "AIza[\\w-]{35}(?![\\w-])"),
  token("gcp/OAUTH_SECRET", "GOCSPX-[\\w-]{28}"),
  shape("azure/STORAGE_KEY", "AccountKey=([A-Za-z0-9+/]{86}==)"),
  token("azure/CLIENT_SECRET", "[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}(?![\\w~.-])"),
  shape("azure/SAS", "[?&]sig=([\\w%/+-]{40,}(?:%3D|=))"),
  token("stripe/SECRET_KEY", "[rs]k_live_[A-Za-z0-9]{20,}"),
  token("stripe/WEBHOOK_SECRET", "whsec_[A-Za-z0-9+/]{32,}"),
  token("pypi/API_TOKEN", "pypi-AgEIcHlwaS5vcmc[\\w-]{50,}"),
  token("rubygems/API_KEY", "rubygems_[0-9a-f]{48}"),
  token("docker/ACCESS_TOKEN", "dckr_[po]at_[\\w-]{27,}"),
  token("mailgun/API_KEY", "key-[0-9a-f]{32}(?!\\w)"),
  token("mailchimp/API_KEY", "[0-9a-f]{32}-us\\d{1,2}(?!\\w)"),
  token("huggingface/ACCESS_TOKEN", "hf_[A-Za-z0-9]{34}(?!\\w)"),
  token("groq/API_KEY", "gsk_[A-Za-z0-9]{52}"),
  token("replicate/API_TOKEN", "r8_[A-Za-z0-9]{37}"),
  token("perplexity/API_KEY", "pplx-[A-Za-z0-9]{48}"),
  token("1password/SERVICE_ACCOUNT", "ops_eyJ[\\w-]{100,}"),
  token("figma/ACCESS_TOKEN", "figd_[\\w-]{40,}"),
  token("grafana/TOKEN", "glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_eyJ[A-Za-z0-9+/]{40,}|glc_[A-Za-z0-9+/]{60,}"),
  token("notion/TOKEN", "ntn_[A-Za-z0-9]{40,}|secret_[A-Za-z0-9]{43}(?!\\w)"),
  token("digitalocean/TOKEN", "do[opr]_v1_[0-9a-f]{64}"),
  token("heroku/API_KEY", "HRKU-[\\w-]{36,}"),
  token("netlify/TOKEN", "nf[pco]_[A-Za-z0-9]{36,}"),
  token("supabase/TOKEN", "sb(?:p|_secret)_[0-9A-Za-z_-]{31,}"),
  token("databricks/TOKEN", "dapi[0-9a-f]{32}(?!\\w)"),
  token("vault/TOKEN", "hv[sbr]\\.[\\w-]{24,}"),
  token("terraform/TOKEN", "[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}"),
  token("telegram/BOT_TOKEN", "\\d{8,10}:AA[\\w-]{33}(?![\\w-])"),
  shape("discord/WEBHOOK", "discord(?:app)?\\.com/api/webhooks/\\d{17,20}/([\\w-]{60,})"),
  shape("teams/WEBHOOK", "\\.webhook\\.office\\.com/webhookb2/[\\w@-]{70,}/IncomingWebhook/([0-9a-f]{32})"),
  token("sentry/TOKEN", "sntry[su]_[\\w+/=-]{60,}"),
  token("newrelic/API_KEY", "NRAK-[A-Z0-9]{27}"),
  token("square/TOKEN", "sq0(?:csp|atp)-[\\w-]{22,}"),
  token("doppler/TOKEN", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.[A-Za-z0-9.]{40,}"),
  token("pulumi/TOKEN", "pul-[0-9a-f]{40}"),
  token("postman/API_KEY", "PMAK-[0-9a-f]{24}-[0-9a-f]{34}"),
  token("dropbox/TOKEN", "sl\\.(?:u\\.)?[\\w-]{130,}"),
  token("artifactory/API_KEY", "AKCp[A-Za-z0-9]{69,}"),
  // The sample of jwt.io stands in half the documentation of the world.
  token("jwt/TOKEN", "eyJ[\\w-]{10,}\\.eyJ(?!zdWIiOiIxMjM0NTY3ODkw)[\\w-]{20,}\\.[\\w-]{20,}"),
  shape(
    "connection-string/Password",
    '\\b(?:rediss?|amqps?|s?ftp|smtps?|ldaps?|mqtts?|nats|clickhouse|mariadb|sqlserver|neo4j|bolt)://[^\\s:@/]*:[^\\s@/]{8,}@[^\\s/"]*'
  ),
  shape(
    "connection-string/SQLServer",
    `(?:Server|Data Source)=[^\\n]{0,200}?(?:Password|Pwd)=([^;\\s"'<{$]{8,})`
  )
];
var ANY = new RegExp(SECRET_SHAPES.map(({ pattern }) => pattern.source).join("|"));
function findShapes(text) {
  if (!ANY.test(text)) return [];
  return SECRET_SHAPES.flatMap(
    ({ rule, pattern }) => [...text.matchAll(pattern)].map((match) => ({ rule, secret: match[1] ?? match[0], index: match.index }))
  );
}
export {
  SECRET_SHAPES,
  findShapes
};
