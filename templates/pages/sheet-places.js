/** Where cells are: their addresses, and how to bring them into view below what is frozen. */
import { addRule } from './sheet-colors.js';

/** A cell's place, zero-based. The number column is the first of the table, and numbers start at 1. */
export const rowOf = (cell) => Number(cell.parentElement.getAttribute('aria-rowindex')) - 2;
export const columnOf = (cell) => Number(cell.getAttribute('aria-colindex')) - 2;

/** "B3" */
export function nameOf(cell) {
  let [letters, n] = ['', columnOf(cell)];
  for (; n >= 0; n = Math.floor(n / 26) - 1) letters = String.fromCharCode(65 + (n % 26)) + letters;
  return `${letters}${rowOf(cell) + 1}`;
}

/** Without the note and the drawing. */
export const shownIn = (cell) =>
  (cell.querySelector('.value') ?? (cell.children.length === 0 ? cell : undefined))?.textContent ?? '';
export const noteIn = (cell) => cell.querySelector('.note-text')?.textContent ?? '';

/** Scrolls the frame alone: scrollIntoView would move the page under the reader too. What is wider than the frame shows its start. */
export function bringIntoView(frame, target) {
  if (!frame || !target) return;
  const [outer, inner] = [frame.getBoundingClientRect(), target.getBoundingClientRect()];
  const rowNumbers = frame.querySelector('th')?.offsetWidth ?? 0;
  frame.scrollLeft += inner.left - outer.left - Math.max(rowNumbers, (outer.width - inner.width) / 2);
  frame.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2);
}

/** As far as needed, and no farther. */
export function reveal(frame, cell) {
  const [outer, inner] = [frame.getBoundingClientRect(), cell.getBoundingClientRect()];
  const top = outer.top + frozenHeight(frame);
  const left = outer.left + heldWidth(frame);
  const bottom = outer.top + frame.clientHeight;
  const right = outer.left + frame.clientWidth;
  if (!cell.closest('.frozen-rows')) {
    if (inner.top < top) frame.scrollTop -= top - inner.top;
    else if (inner.bottom > bottom) frame.scrollTop += Math.min(inner.bottom - bottom, inner.top - top);
  }
  if (inner.left < left) frame.scrollLeft -= left - inner.left;
  else if (inner.right > right) frame.scrollLeft += Math.min(inner.right - right, inner.left - left);
}

export const frozenHeight = (frame) =>
  frame.querySelector('thead').offsetHeight + (frame.querySelector('.frozen-rows')?.offsetHeight ?? 0);

const heldWidth = (frame) =>
  [frame.querySelector('.corner'), ...frame.querySelectorAll('.letters .held')].reduce((sum, head) => sum + head.offsetWidth, 0);

/** On a phone the first two columns share the screen, and what is in them wraps (workspace.css). */
export function fitColumns(frame) {
  if (!matchMedia('(max-width: 40rem)').matches) return;
  const most = Math.floor((frame.clientWidth - frame.querySelector('.corner').offsetWidth) / 2);
  for (const column of [...frame.querySelectorAll('col')].slice(1, 3)) if (column.width > most) column.width = String(most);
}

/** Frozen columns and rows stay, each beside the one before; on a phone columns that would fill the screen scroll with the rest. */
export function holdColumns(frame) {
  const heads = [...frame.querySelectorAll('.letters [data-held]')];
  let left = frame.querySelector('.corner').offsetWidth;
  const fits = heads.reduce((sum, head) => sum + head.offsetWidth, left) < frame.clientWidth * 0.6;
  for (const head of fits ? heads : []) {
    const place = `[aria-colindex="${head.getAttribute('aria-colindex')}"]`;
    addRule(`:where(.sheet tbody[data-from]) :where(td)${place}{position:sticky;z-index:1;background-color:var(--surface)}`);
    addRule(`.sheet .frozen td${place}{z-index:3}`);
    addRule(`.sheet ${place}{left:${left}px}`);
    head.classList.add('held');
    left += head.offsetWidth;
  }
  let top = frame.querySelector('thead').offsetHeight;
  for (const row of frame.querySelectorAll('.frozen-rows tr')) {
    addRule(`.sheet .frozen[aria-rowindex="${row.getAttribute('aria-rowindex')}"] > *{top:${top}px}`);
    top += row.offsetHeight;
  }
}
