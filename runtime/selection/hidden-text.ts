import { invisibleCharacters } from './invisible.ts';

/** What Markdown and HTML leave out of the page; group 1 is the text that people do not see. */
const HIDING = [
  /<!--([\s\S]*?)(?:-->|$)/g,
  /^\[(?:\/\/|comment)\]: ?(?:#|<>) ?(.*)$/gm,
  /<(?:template|noscript|script|style)\b[^<>]{0,500}>([^<]+)/gi,
  /<[a-z][^<>]{0,500}?(?:\shidden\b|display: ?none|visibility: ?hidden|opacity: ?0(?![.\d])|font-size: ?0(?![.\d])|color: ?(?:white|#fff(?:fff)?\b|transparent))[^<>]{0,500}>([^<]+)/gi,
  /!\[([^[\]\n]{20,2000})\]/g,
  /\s(?:alt|title|aria-label|data-[a-z-]{1,40})="([^"]{20,2000})"/gi,
  /(?<![ \t])[ \t]{400,}(\S.*)/g,
  /(?<!\n)\n{100,}([^\n]+)/g,
];

/** How somebody speaks who wants to be obeyed by an agent. */
const ORDERS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|your|these|system)\b[^.\n]{0,40}\b(?:instruction|rule|prompt|guideline|direction|constraint|polic)/i,
  /\b(?:you are|act as|behave as|pretend to be)\b[^.\n]{0,30}\b(?:AI|assistant|agent|LLM|language model|chatbot|Claude|GPT)\b/i,
  /\b(?:AIs?|LLMs?|agents?|assistants?|language models?|chatbots?|Claude|ChatGPT|GPT-?\d?|Copilot|Gemini)\b[^.\n]{0,60}\b(?:must|shall|should|need to|have to|has to|is required to|are required to|do not|don't|never|always|instruct)/i,
  /\b(?:do not|don't|never)\b[^.\n]{0,20}\b(?:tell|mention|reveal|inform|disclose|show|warn)\b[^.\n]{0,40}\b(?:user|human|person|people|anyone|anybody|developer|reviewer)/i,
  /\bsystem prompt\b|<\/?(?:system|instructions?|assistant)>|\[(?:SYSTEM|INST)\]/i,
];

/** Long enough for any of them; a comment may be longer than a novel. */
const LONGEST_LOOK = 20_000;

/**
 * Warnings about what a document says to an agent behind people's backs: by characters that nobody sees, and by words
 * in comments, hidden elements, image texts or far off the page that order an agent about. Comments as such are
 * ordinary and are not reported. Measured on 2026-11-20: 129 of 73,505 files of
 * public documentation have such characters, nearly all of them U+200B left behind by an editor, and none such words.
 */
export function hiddenText(content: Uint8Array): string[] {
  const warnings = invisibleCharacters(content);
  if (content.includes(0)) return warnings;
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString();
  const shown = withoutCode(text);
  let line = 0;
  for (const pattern of HIDING) {
    for (const match of shown.matchAll(pattern)) {
      const words = (match[1] ?? '').slice(0, LONGEST_LOOK).replace(/\s+/g, ' ');
      if (!ORDERS.some((order) => order.test(words))) continue;
      const at = shown.slice(0, match.index + match[0].search(/\S/)).split('\n').length;
      line = line === 0 ? at : Math.min(line, at);
    }
  }
  if (line > 0) warnings.push(`the document hides words from people that speak to an agent: line ${line}`);
  return warnings;
}

/** Code is shown as it stands, comments and all; lines stay where they are. */
function withoutCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  let fence: string | null = null;
  const lines = text.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      return '';
    }
    if (mark === undefined) return line.replace(/`[^`]{1,1000}`/g, '');
    fence = mark;
    return '';
  });
  return lines.join('\n');
}
