import type { Child } from './dom.ts';

/** What a route puts into the page. */
export interface View {
  title: string;
  /** Links to what is above it, the uppermost first; none for the overview. */
  above: { text: string; href: string }[];
  /** Said to those who do not see that the page has changed. */
  status: string;
  content: Child[];
}
