/**
 * A tab of ten thousand rows with only those in the page that are in view: rows stand in blocks of fifty, a block far from the eye is one
 * blank row of its height. A tab of one part stands whole, its rows as high as they like.
 */
import { paint } from './sheet-colors.js';
import { frozenHeight } from './sheet-places.js';

const BLOCK = 50;

/** `drawn` is called with each block of rows that has come into the page. */
export function openWindow(frame, drawn) {
  const table = frame.querySelector('table');
  const frozen = Number(frame.dataset.frozen);
  const standing = new Map([...table.querySelectorAll('tbody[data-from]')].map((body) => [Number(body.dataset.from), body]));
  let total = Number(frame.dataset.total);
  const isWhole = total - frozen <= [...standing.values()].reduce((sum, body) => sum + body.rows.length, 0);
  const width = table.querySelectorAll('.letters th').length;

  /** Blocks by their first row: markup as it came, the row group, whether its rows stand in it. */
  const blocks = [];
  const asked = new Set();
  let height = 0;
  /** The row whose block stays, wherever one looks. */
  let kept = -1;

  const makeBlock = (from) => {
    const there = standing.get(from);
    const body = there ?? document.createElement('tbody');
    body.dataset.from = String(from);
    if (!there) table.insertBefore(body, blocks.at(-1)?.body.nextSibling ?? firstBelowFrozen(table));
    blocks.push({ from, body, html: there?.innerHTML, stands: there !== undefined });
    if (!there) blank(blocks.at(-1));
  };
  const rowsIn = ({ from }) => Math.min(BLOCK, total - from);
  const blank = (block) => {
    const cell = document.createElement('td');
    cell.colSpan = width;
    cell.style.height = `${rowsIn(block) * height}px`;
    const row = document.createElement('tr');
    row.className = 'spacer';
    row.ariaHidden = 'true';
    row.append(cell);
    block.body.replaceChildren(row);
    block.stands = false;
  };
  const fill = (block) => {
    block.body.innerHTML = block.html;
    block.stands = true;
    paint(block.body);
    drawn(block.body);
  };
  const load = async (block, anew = false) => {
    if (block.html !== undefined && !anew) return;
    const answer = await fetch(`${frame.dataset.source}/rows?from=${block.from}`);
    if (!answer.ok) return;
    block.html = (await answer.json()).html;
  };
  const blockOf = (row) => blocks[Math.floor((row - frozen) / BLOCK)];

  const draw = () => {
    const top = frame.scrollTop / (BLOCK * height);
    const bottom = (frame.scrollTop + frame.clientHeight - frozenHeight(frame)) / (BLOCK * height);
    for (const [n, block] of blocks.entries()) {
      const near = isWhole || (n >= Math.floor(top) - 1 && n <= Math.floor(bottom) + 1) || block === blockOf(kept);
      if (!near && block.stands) blank(block);
      else if (near && !block.stands) show(block);
    }
  };
  const show = async (block) => {
    if (block.html === undefined) {
      if (asked.has(block)) return;
      asked.add(block);
      await load(block);
      asked.delete(block);
      if (block.html !== undefined) draw();
      return;
    }
    fill(block);
  };

  if (!isWhole) {
    holdWidths(table);
    frame.classList.add('windowed');
    const [first] = standing.values();
    height = first.offsetHeight / first.rows.length;
  }
  for (let from = frozen; from < total; from += BLOCK) makeBlock(from);
  if (!isWhole) {
    let waits = false;
    frame.addEventListener(
      'scroll',
      () => {
        if (waits) return;
        waits = true;
        requestAnimationFrame(() => {
          waits = false;
          draw();
        });
      },
      { passive: true },
    );
    const marked = table.querySelector('td.marked');
    kept = marked ? Number(marked.parentElement.getAttribute('aria-rowindex')) - 2 : kept;
    draw();
  }

  return {
    get total() {
      return total;
    },
    standing: standingRow,
    /** The row in the page, its block drawn and kept. undefined beyond the end. */
    async row(row) {
      const block = row < frozen ? undefined : blockOf(row);
      if (block && !block.stands) {
        kept = row;
        await load(block);
        fill(block);
      }
      return standingRow(row);
    },
    /** Rows as they now are, [row, markup] each; a longer tab gets its new end. */
    async renew(rows, now) {
      for (const [row, html] of rows) renewRow(row, html);
      if (now <= total) return;
      const last = blocks.at(-1);
      total = now;
      table.setAttribute('aria-rowcount', String(total + 1));
      for (let from = frozen + blocks.length * BLOCK; from < total; from += BLOCK) makeBlock(from);
      for (const block of new Set([last, blocks.at(-1)])) {
        await load(block, true);
        fill(block);
      }
    },
  };

  /** The row, if it is in the page; its block stays from now on. */
  function standingRow(row) {
    if (row >= frozen && !blockOf(row)?.stands) return undefined;
    if (row >= frozen) kept = row;
    return table.querySelector(`tr[aria-rowindex="${row + 2}"]`);
  }

  function renewRow(row, html) {
    const old = table.querySelector(`tr[aria-rowindex="${row + 2}"]`);
    const block = row < frozen ? undefined : blockOf(row);
    if (old) {
      const template = document.createElement('tbody');
      template.innerHTML = html;
      const fresh = template.firstElementChild;
      old.replaceWith(fresh);
      paint(fresh.parentElement);
      drawn(fresh);
      if (block) block.html = plain(block.body);
    } else if (block) block.html = undefined;
  }
}

/** The markup as the server would send it: without what the grid has put on it. */
function plain(body) {
  const copy = body.cloneNode(true);
  for (const cell of copy.querySelectorAll('td[tabindex]')) cell.removeAttribute('tabindex');
  return copy.innerHTML;
}

const firstBelowFrozen = (table) => table.querySelector('tbody[data-from]');

/** The widths that the first rows have given the columns, for good: columns that breathe with what is in view make one seasick. */
function holdWidths(table) {
  const widths = [...table.querySelectorAll('.letters th')].map((head) => head.getBoundingClientRect().width);
  for (const [i, column] of [...table.querySelectorAll('col')].entries()) column.style.width = `${widths[i]}px`;
  table.style.width = `${widths.reduce((sum, one) => sum + one, 0)}px`;
  table.style.tableLayout = 'fixed';
}
