export interface GhAnswer {
  /** Null without an HTTP answer: dropped, unknown host, not logged in. */
  status: number | null;
  /** Names in lower case. */
  headers: Map<string, string>;
  body: unknown;
  /** gh's own message without secrets. */
  text: string;
}

/** Reads what `gh api -i` printed: the status line and headers, an empty line, the body. */
export function parseAnswer(stdout: string, text: string): GhAnswer {
  const [head = ''] = /^HTTP\/\S+ \d{3}[\s\S]*?(\r?\n\r?\n|$)/.exec(stdout) ?? [];
  const [statusLine = '', ...lines] = head.trimEnd().split(/\r?\n/);
  const status = /^HTTP\/\S+ (\d{3})/.exec(statusLine)?.[1];
  if (status === undefined) return { status: null, headers: new Map(), body: null, text };
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(status), headers, body: jsonOr(stdout.slice(head.length)), text };
}

function jsonOr(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
