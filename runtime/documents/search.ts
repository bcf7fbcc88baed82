import type { Place } from './open.ts';

export interface SearchHit {
  uri: string;
  heading: string | null;
  title: string;
  description?: string;
  snippet: string;
  score: number;
  age_seconds: number;
  stale: boolean;
}
export interface SearchResult {
  query: string;
  environment: string;
  hits: SearchHit[];
  not_covered: string[];
}
export async function searchDocuments(
  _place: Place,
  _q: { query: string; project?: string | undefined; limit?: number },
): Promise<SearchResult> {
  throw new Error('to come');
}
