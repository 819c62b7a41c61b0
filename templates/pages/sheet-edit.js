/**
 * Typing into cells. What is typed goes to the workspace with what the cell showed: a cell that somebody changed meanwhile is shown anew and
 * not written over. Edits go one after the other; each can be taken back and made again.
 */
import { redrawCharts } from './sheet-charts.js';
import { columnOf, nameOf, rowOf, shownIn } from './sheet-places.js';

export function openEditing({ frame, view, bar, columns, isReadOnly, move, focusOn }) {
  const status = bar.querySelector('.cell-status');
  const made = { undo: [], redo: [] };
  let editor;
  let last = Promise.resolve();

  const say = (text, isWrong = false) => {
    status.textContent = text;
    status.classList.toggle('wrong', isWrong);
  };
  const isClosed = (cell) => isReadOnly || cell.dataset.locked !== undefined;
  const typedIn = (cell) => cell.dataset.typed ?? shownIn(cell);
  const refuse = () =>
    say(isReadOnly ? 'Trang này do hệ thống ghi, không sửa được.' : 'Ô này do hệ thống ghi, không sửa được.', true);

  async function start(cell, first) {
    if (isClosed(cell)) return refuse();
    if (editor) return;
    const field = document.createElement(cell.dataset.list === undefined ? 'textarea' : 'select');
    field.className = 'cell-editor';
    field.ariaLabel = `Ô ${nameOf(cell)}`;
    editor = { cell, field, was: [...cell.childNodes], seen: shownIn(cell), typed: typedIn(cell) };
    if (field.localName === 'select') await offer(cell, field, first);
    else {
      field.rows = 1;
      field.value = first ?? editor.typed;
    }
    field.addEventListener('keydown', (event) => keyIn(event));
    field.addEventListener('blur', () => close(true));
    cell.replaceChildren(field);
    field.focus({ preventScroll: true });
    field.setSelectionRange?.(field.value.length, field.value.length);
  }

  /** The list of the cell's rule; what stands there already stays a choice. */
  async function offer(cell, field, first = '') {
    const answer = await fetch(`${frame.dataset.source}/cell?row=${rowOf(cell)}&column=${columnOf(cell)}`);
    const { typed, options } = answer.ok ? await answer.json() : { typed: editor.typed, options: [] };
    for (const text of new Set(['', typed, ...options])) field.add(new Option(text === '' ? '(để trống)' : text, text));
    const begins = options.find((text) => text.toLowerCase().startsWith(first.toLowerCase()));
    field.value = first !== '' && begins !== undefined ? begins : typed;
  }

  function keyIn(event) {
    const { key, altKey, shiftKey, isComposing } = event;
    event.stopPropagation();
    if (isComposing) return;
    const { cell } = editor;
    const from = { row: rowOf(cell), column: columnOf(cell) };
    if (key === 'Escape') {
      close(false);
      focusOn(from);
    } else if (key === 'Enter' && altKey && editor.field.localName === 'textarea')
      editor.field.setRangeText('\n', editor.field.selectionStart, editor.field.selectionEnd, 'end');
    else if (key === 'Enter') {
      close(true);
      move(shiftKey ? -1 : 1, 0, from);
    } else if (key === 'Tab') {
      close(true);
      move(0, shiftKey ? -1 : 1, from);
    } else return;
    event.preventDefault();
  }

  /** Once: taking the field away blurs it again. */
  function close(keeps) {
    if (!editor) return;
    const { cell, field, was, seen, typed } = editor;
    editor = undefined;
    const text = field.value;
    cell.replaceChildren(...was);
    if (keeps && text !== typed) write([{ cell, text, seen }]);
  }

  /** All or none. */
  function write(cells) {
    if (cells.some(({ cell }) => isClosed(cell))) return refuse();
    const asked = cells.map(({ cell, text, seen = shownIn(cell) }) => ({ row: rowOf(cell), column: columnOf(cell), text, seen }));
    for (const { cell, text } of cells) {
      cell.textContent = text;
      cell.classList.add('saving');
    }
    const what = cells.length === 1 ? `ô ${nameOf(cells[0].cell)}` : `${cells.length} ô`;
    last = last.then(async () => {
      const { ok, body } = await send('cells', { cells: asked });
      if (ok) {
        made.undo.push(body.edit);
        made.redo.length = 0;
        say(`Đã ghi ${what}.`);
      } else say(`${body.problem}${cells.length === 1 && cells[0].text !== '' ? ` Bạn vừa gõ: “${cells[0].text}”.` : ''}`, true);
      buttons();
    });
    return last;
  }

  /** Takes back one's last edit, or makes it again. */
  function back(way) {
    last = last.then(async () => {
      const edit = made[way].pop();
      if (edit === undefined) return say(way === 'undo' ? 'Không còn gì để hoàn tác.' : 'Không còn gì để làm lại.');
      const { ok, body } = await send(way, { edit });
      if (ok) made[way === 'undo' ? 'redo' : 'undo'].push(edit);
      say(ok ? (way === 'undo' ? 'Đã hoàn tác.' : 'Đã làm lại.') : body.problem, !ok);
      buttons();
    });
    return last;
  }

  async function send(where, body) {
    try {
      const answer = await fetch(`${frame.dataset.source}/${where}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const told = await answer.json();
      const focused = document.activeElement?.closest?.('.sheet td[aria-colindex]');
      const place = focused && { row: rowOf(focused), column: columnOf(focused) };
      await view.renew(told.rows, told.total ?? 0);
      if (answer.ok) redrawCharts(frame.dataset.source);
      // The row that had the focus may have come anew.
      if (place && !document.activeElement?.closest('.sheet')) await focusOn(place);
      return { ok: answer.ok, body: told };
    } catch {
      return { ok: false, body: { problem: 'Mất kết nối với không gian thử. Chưa ghi được; hãy tải lại trang.' } };
    }
  }

  function buttons() {
    for (const way of ['undo', 'redo']) {
      const button = bar.querySelector(`[data-do="${way}"]`);
      if (button) button.disabled = made[way].length === 0;
    }
  }

  bar.addEventListener('click', async ({ target }) => {
    const what = target.closest('[data-do]')?.dataset.do;
    if (what === 'add') {
      await focusOn({ row: view.total - 1, column: columns[0] });
      say(`Dòng ${view.total}: gõ để ghi, Tab sang ô bên.`);
    } else if (what) back(what);
  });

  frame.addEventListener('copy', (event) => {
    const cell = document.activeElement;
    if (!cell.matches('.sheet td') || String(getSelection()) !== '') return;
    event.clipboardData.setData('text/plain', shownIn(cell));
    event.preventDefault();
  });
  frame.addEventListener('paste', async (event) => {
    const cell = document.activeElement;
    if (!cell.matches('.sheet td')) return;
    event.preventDefault();
    const lines = cellsOf(event.clipboardData.getData('text/plain'));
    const [row, place] = [rowOf(cell), columns.indexOf(columnOf(cell))];
    if (lines.some((line) => place + line.length > columns.length)) return say('Khối dán rộng hơn trang.', true);
    const targets = [];
    for (const [i, line] of lines.entries()) {
      // Beyond the last row nothing stands yet: what is pasted there makes the tab longer.
      const there = await view.row(row + i);
      for (const [j, text] of line.entries()) targets.push({ there, row: row + i, column: columns[place + j], text });
    }
    paste(targets);
  });

  function paste(targets) {
    const cells = targets.map(({ there, row, column, text }) => {
      const cell = there?.querySelector(`td[aria-colindex="${column + 2}"]`);
      return { row, column, text, seen: cell ? shownIn(cell) : '', closed: cell ? isClosed(cell) : isReadOnly };
    });
    if (cells.some(({ closed }) => closed)) return refuse();
    last = last.then(async () => {
      const { ok, body } = await send('cells', { cells: cells.map(({ closed: _, ...cell }) => cell) });
      if (ok) {
        made.undo.push(body.edit);
        made.redo.length = 0;
      }
      say(ok ? `Đã ghi ${cells.length} ô.` : body.problem, !ok);
      buttons();
    });
  }

  return { start, write, back, isClosed };
}

/** Lines and tabs, as a spreadsheet copies them: a cell with either in it stands in quotation marks. */
function cellsOf(text) {
  const lines = [['']];
  let quoted = false;
  const letters = [...text.replace(/\r\n?/g, '\n').replace(/\n$/, '')];
  for (let i = 0; i < letters.length; i++) {
    const [letter, line] = [letters[i], lines.at(-1)];
    if (quoted && letter === '"' && letters[i + 1] === '"') line[line.length - 1] += letters[i++];
    else if (letter === '"' && (quoted || line.at(-1) === '')) quoted = !quoted;
    else if (letter === '\t' && !quoted) line.push('');
    else if (letter === '\n' && !quoted) lines.push(['']);
    else line[line.length - 1] += letter;
  }
  return lines;
}
