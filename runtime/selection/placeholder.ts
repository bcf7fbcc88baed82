/** `https://user:password@host`, whatever the protocol. */
const IN_URL = /:\/\/[^\s:@/]*:([^\s@]*)@(?:[^\s/?#]*@)?([^\s/:?#"'`)\]}]*)/;

const WORDS =
  /^(?:pass(?:word|wd|phrase|w)?\d*|pw|pwd|secret\d*|user(?:name)?|token|key|test(?:ing)?|guest|changeme|root|postgres|mysql|admin|mypass(?:word)?|hunter2|s3cr3t|p@ssw0rd|12345\d*)$/i;

/** What documentation writes in place of a secret: `ghp_xxxx…`, `AKIAIOSFODNN7EXAMPLE`, `<your-token>`, `****`. */
export function isPlaceholder(text: string): boolean {
  const url = IN_URL.exec(text);
  if (url) return isFillIn(url[1] ?? '') || /(?:^|\.)example(?:\.|$)/i.test(url[2] ?? '');
  // A key of many lines has a run of one letter, or a word, by chance or by its format.
  if (text.length > 400 || text.startsWith('-----BEGIN')) return false;
  if (/example|placeholder|your[-_]|changeme|redacted|dummy/i.test(text)) return true;
  if (/(.)\1{7}/.test(text)) return true;
  const body = text.replace(/^.*?[_\-:=]/, '');
  return (body.length >= 8 && new Set(body.toLowerCase()).size <= 3) || isFillIn(text);
}

/** A password that stands for one: a word for it, or something in brackets that is to be filled in. */
function isFillIn(password: string): boolean {
  const plain = decoded(password);
  if (plain === '' || WORDS.test(plain)) return true;
  if (/^[<{[$(%]|[>}\])]$|\$\{|\{\{|^\*+$|…|\.\.\./.test(plain)) return true;
  return /password|passwort|example|placeholder|your[-_]|change[-_]?me|redacted|dummy|(.)\1{4}/i.test(plain);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
