import { script, style } from 'map-page:';
import { createHash } from 'node:crypto';
import type { MapData } from './data.ts';

/**
 * The page: one file that asks nothing of any server. Its policy lets the browser run and apply only what stands in
 * it, known by its digest, and load nothing at all; what documents are called is data for the script, never markup.
 */
export function mapPage(data: MapData): string {
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escaped(data.organization)} · codex map</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript><p>This map needs JavaScript. In a shell, <code>fractary-codex list</code> says what there is.</p></noscript></div>
<script type="application/json" id="data">${json(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function digest(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

/** JSON in which nothing ends the element it stands in, or begins a comment. */
function json(data: MapData): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
