/** Google's own links name tab and cell behind the `#`, which no server sees: they become a query. Else the sheet comes alive. */
import { paint } from './sheet-colors.js';
import { startGrid } from './sheet-grid.js';
import { bringIntoView, fitColumns, holdColumns } from './sheet-places.js';

const wanted = new URLSearchParams(location.hash.slice(1));
const frame = document.querySelector('.sheet');
if (wanted.has('gid')) location.replace(`${location.pathname}?${wanted}`);
else {
  bringIntoView(document.querySelector('.tabs'), document.querySelector('.tabs [aria-current]'));
  if (frame) {
    paint(frame);
    // Widths are measured once the letters are there.
    document.fonts.ready.then(() => {
      fitColumns(frame);
      startGrid(frame);
      holdColumns(frame);
      bringIntoView(frame, frame.querySelector('td.marked'));
      document.documentElement.dataset.sheet = 'ready';
    });
  }
}
