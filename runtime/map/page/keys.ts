import { hashOf } from './route.ts';

/**
 * The page by keyboard: `/` goes to the search, `j` and `k` or the arrows walk over the rows, Escape goes up. Links
 * and buttons keep the keys that every page has.
 */
export function listenToKeys(input: HTMLInputElement, goUp: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const typing = document.activeElement === input;
    if (event.key === 'Escape') return handled(event, () => (typing ? leave(input) : goUp()));
    if (typing) {
      if (event.key === 'ArrowDown' || event.key === 'Enter') handled(event, () => step(1));
      return;
    }
    const inRows = document.activeElement?.matches('a.row') ?? false;
    if (event.key === '/') handled(event, () => input.select());
    else if (event.key === 'j' || (inRows && event.key === 'ArrowDown')) handled(event, () => step(1));
    else if (event.key === 'k' || (inRows && event.key === 'ArrowUp')) handled(event, () => step(-1, input));
  });
}

function handled(event: KeyboardEvent, work: () => void): void {
  event.preventDefault();
  work();
}

/** Empties the search first, then leaves it. */
function leave(input: HTMLInputElement): void {
  if (input.value === '') {
    document.querySelector<HTMLElement>('main h1')?.focus();
    return;
  }
  input.value = '';
  location.hash = hashOf({ view: 'overview' });
}

/** To the next row or the one before; before the first there is the search, at the end more rows may come. */
function step(by: 1 | -1, before?: HTMLElement): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main a.row, main button.more:not([hidden])')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at === 0 && by < 0) before?.focus();
  else rows[at < 0 ? 0 : Math.min(at + by, rows.length - 1)]?.focus();
}
