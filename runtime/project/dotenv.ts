/** The only keys of a `.env` that are read (contract, section 3). */
export interface DotenvNames {
  CODEX_GITHUB_ORG?: string;
  CODEX_GITHUB_REPO?: string;
}

const LINE = /^\s*(?:export\s+)?(CODEX_GITHUB_ORG|CODEX_GITHUB_REPO)\s*=\s*(.*?)\s*$/;

/**
 * Reads our two keys from a `.env`: `KEY=value`, `export`, quotes, comments; the last line of a key counts. Every
 * other line is passed over unseen, for secrets stand there.
 */
export function parseDotenv(text: string): DotenvNames {
  const names: DotenvNames = {};
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n?|\n/)) {
    const [, key, raw = ''] = LINE.exec(line) ?? [];
    const value = unquote(raw);
    if (key !== undefined && value !== '') names[key as keyof DotenvNames] = value;
  }
  return names;
}

function unquote(raw: string): string {
  const quoted = /^(["'])(.*?)\1(?:\s*#.*)?$/.exec(raw);
  return quoted?.[2] ?? raw.replace(/(?:^|\s+)#.*$/, '');
}
