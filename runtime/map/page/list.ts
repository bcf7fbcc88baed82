import { el } from './dom.ts';

/** Rows that are put into the page at once: ten thousand would keep a phone busy for seconds. */
const AT_ONCE = 200;

/** A list that begins with its first rows; a button brings the next ones, and the first of them gets the focus. */
export function longList<T>(
  items: readonly T[],
  render: (item: T) => HTMLElement,
  label: string,
): HTMLElement {
  const list = el('ul', { class: 'rows', 'aria-label': label });
  const more = el('button', { type: 'button', class: 'more' });
  let shown = 0;
  const grow = (): void => {
    const next = items.slice(shown, shown + AT_ONCE).map((item) => el('li', {}, render(item)));
    list.append(...next);
    shown += next.length;
    const left = items.length - shown;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
  };
  more.addEventListener('click', () => {
    const at = list.children.length;
    grow();
    list.children[at]?.querySelector<HTMLElement>('a')?.focus();
  });
  grow();
  return el('div', { class: 'list' }, list, more);
}
