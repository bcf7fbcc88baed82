/** What becomes of a document, and what decided. */
export interface Verdict {
  decision: 'published' | 'skipped' | 'delivered' | 'withheld' | 'not-selected' | 'unknown';
  reason: string;
  /** The pattern that decided. */
  pattern?: string;
  /** The line of the front matter, or of the ignore file, that decided. */
  line?: number;
}
