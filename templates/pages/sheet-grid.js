/** The sheet as a grid that keys walk through: one cell has the focus, the bar above says what it holds. */
import { openEditing } from './sheet-edit.js';
import { columnOf, nameOf, noteIn, reveal, rowOf, shownIn } from './sheet-places.js';
import { openWindow } from './sheet-window.js';

const PAGE = 15;

export function startGrid(frame) {
  const table = frame.querySelector('table');
  const bar = document.querySelector('.cell-bar');
  const columns = [...table.querySelectorAll('.letters [aria-colindex]')].map(columnOf);
  const isReadOnly = frame.dataset.readonly !== undefined;
  let at = { row: 0, column: columns[0] };
  /** A row is being fetched: until it is there, keys would go to the cell that one has left. */
  let isOnItsWay = false;

  /** Cells that came into the page take their part in the grid. */
  const take = (part) => {
    // The bar shows the whole text: a reader with keys has one stop in the grid, not one in each long cell.
    for (const inner of part.querySelectorAll('td .long, td a')) inner.tabIndex = -1;
    for (const cell of part.querySelectorAll('td[data-locked]')) cell.ariaReadOnly = 'true';
    const active = at && findIn(part, at);
    if (active) active.tabIndex = 0;
  };
  table.setAttribute('role', 'grid');
  if (isReadOnly) table.ariaReadOnly = 'true';
  const view = openWindow(frame, take);
  const editing = openEditing({ frame, view, bar, columns, isReadOnly, move, focusOn });

  take(table);
  const marked = table.querySelector('td.marked');
  if (marked) at = placeOf(marked);
  (marked ?? findIn(table, at))?.setAttribute('tabindex', '0');
  // The cells are its stop now.
  frame.removeAttribute('tabindex');
  bar.hidden = false;
  // The bar says it now.
  document.querySelector('.note.read-only')?.remove();
  document.querySelector('.pager')?.remove();
  if (marked) describe(marked);

  /** Resolves to the cell once it is there and has the focus: at once, where its row is in the page. */
  async function focusOn(place) {
    const there = view.standing(place.row);
    if (there) return putFocus(there, place);
    isOnItsWay = true;
    const row = await view.row(place.row);
    isOnItsWay = false;
    return putFocus(row, place);
  }

  function putFocus(row, place) {
    const cell = row && (findIn(row, place) ?? coveringCell(table, place));
    if (!cell) return undefined;
    for (const other of table.querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
    at = placeOf(cell);
    cell.tabIndex = 0;
    reveal(frame, cell);
    cell.focus({ preventScroll: true });
    describe(cell);
    return cell;
  }

  function move(down, right, from = at) {
    const cell = findIn(table, from);
    const row = from.row + (down > 0 ? down - 1 + (cell?.rowSpan ?? 1) : down);
    const index = columns.indexOf(from.column) + (right > 0 ? right - 1 + (cell?.colSpan ?? 1) : right);
    return focusOn({
      row: Math.min(Math.max(0, row), view.total - 1),
      column: columns[Math.min(Math.max(0, index), columns.length - 1)],
    });
  }

  function describe(cell) {
    const [shown, typed, note] = [shownIn(cell), cell.dataset.typed ?? '', noteIn(cell)];
    bar.querySelector('.cell-name').textContent = nameOf(cell);
    const label = cell.querySelector('svg')?.getAttribute('aria-label');
    bar.querySelector('.cell-text').textContent = [label ?? shown, !label && typed.startsWith('=') ? typed : '', note]
      .filter(Boolean)
      .join(' · ');
  }

  table.addEventListener('focusin', ({ target }) => {
    const cell = target.closest('td[aria-colindex]');
    if (!cell || target !== cell) return;
    at = placeOf(cell);
    describe(cell);
  });
  table.addEventListener('mousedown', (event) => {
    const cell = event.target.closest('td[aria-colindex]');
    if (!cell || event.button !== 0 || event.target.closest('a, textarea, select')) return;
    const again = cell === document.activeElement;
    event.preventDefault();
    focusOn(placeOf(cell)).then((found) => again && found && editing.start(found));
  });
  table.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!cell.matches('td[aria-colindex]')) return;
    if (isOnItsWay) return event.preventDefault();
    const done = walk(event) ?? act(event, cell);
    if (done) event.preventDefault();
  });

  /** Whether the key walks. Tab leaves the grid at the ends of a row: nobody is caught in it. */
  function walk({ key, ctrlKey, metaKey, altKey, shiftKey }) {
    if (altKey) return undefined;
    const far = ctrlKey || metaKey;
    const index = columns.indexOf(at.column);
    switch (key) {
      case 'ArrowDown':
        return move(far ? view.total : 1, 0);
      case 'ArrowUp':
        return move(far ? -view.total : -1, 0);
      case 'ArrowRight':
        return move(0, far ? columns.length : 1);
      case 'ArrowLeft':
        return move(0, far ? -columns.length : -1);
      case 'PageDown':
        return move(PAGE, 0);
      case 'PageUp':
        return move(-PAGE, 0);
      case 'Home':
        return focusOn({ row: far ? 0 : at.row, column: columns[0] });
      case 'End':
        return focusOn({ row: far ? view.total - 1 : at.row, column: columns.at(-1) });
      case 'Tab':
        if (shiftKey ? index === 0 : index >= columns.length - 1) return undefined;
        return move(0, shiftKey ? -1 : 1);
      default:
        return undefined;
    }
  }

  /** Whether the key does something to the cell. */
  function act({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }, cell) {
    if (ctrlKey || metaKey) {
      const letter = key.toLowerCase();
      if (letter === 'z') return editing.back(shiftKey ? 'redo' : 'undo');
      return letter === 'y' ? editing.back('redo') : undefined;
    }
    const link = cell.querySelector('a');
    if (key === 'Enter' && link && (altKey || editing.isClosed(cell))) {
      link.click();
      return true;
    }
    if (altKey) return undefined;
    if (key === 'Enter' || key === 'F2') return editing.start(cell) ?? true;
    if (key === 'Delete' || key === 'Backspace') return editing.write([{ cell, text: '' }]) ?? true;
    if ([...key].length > 1 && key !== 'Process' && key !== 'Unidentified' && !isComposing) return undefined;
    if (cell.dataset.list !== undefined || editing.isClosed(cell)) return editing.start(cell, key);
    // The field opens empty and the key itself goes into it: a Vietnamese keyboard composes its letters there from the first on.
    editing.start(cell, '');
    return undefined;
  }
}

const placeOf = (cell) => ({ row: rowOf(cell), column: columnOf(cell) });

const findIn = (part, { row, column }) => {
  const place = `td[aria-colindex="${column + 2}"]`;
  return part.matches?.('tr') && rowOfLine(part) === row
    ? part.querySelector(place)
    : part.querySelector(`tr[aria-rowindex="${row + 2}"] > ${place}`);
};
const rowOfLine = (line) => Number(line.getAttribute('aria-rowindex')) - 2;

/** The merged cell that lies over a place. */
const coveringCell = (table, { row, column }) =>
  [...table.querySelectorAll('td[colspan][aria-colindex], td[rowspan]')].find((cell) => {
    const [top, left] = [rowOf(cell), columnOf(cell)];
    return top <= row && row < top + cell.rowSpan && left <= column && column < left + cell.colSpan;
  });
