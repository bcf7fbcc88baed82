import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/output/wording.ts
var STEPS = [
  [86400, "day"],
  [3600, "hour"],
  [60, "minute"]
];
var MARKS = { pass: "✓", warning: "⚠", fail: "✗" };
function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function span(milliseconds) {
  const seconds = Math.abs(milliseconds) / 1e3;
  for (const [size, unit] of STEPS) {
    if (seconds >= size) return counted(Math.floor(seconds / size), unit);
  }
  return "less than a minute";
}
function sized(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let [value, at] = [bytes / 1024, 0];
  while (value >= 1024 && at < units.length - 1) [value, at] = [value / 1024, at + 1];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[at]}`;
}
function visible(text) {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
}
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column].length))) ?? [];
  return rows.map(
    (row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()
  );
}

export {
  MARKS,
  counted,
  span,
  sized,
  visible,
  table
};
