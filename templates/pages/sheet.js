/** Google's own links name tab and cell behind the `#`, which no server sees: they become a query. Then the cell is brought into view. */
const wanted = new URLSearchParams(location.hash.slice(1));
if (wanted.has('gid')) {
  location.replace(`${location.pathname}?${wanted}`);
} else {
  bringIntoView(document.querySelector('.sheet'), document.querySelector('td.marked'));
  bringIntoView(document.querySelector('.tabs'), document.querySelector('.tabs [aria-current]'));
}

// The page's policy takes no style out of markup; what a color says stands in the cell's words as well.
for (const cell of document.querySelectorAll('td[data-background]')) cell.style.backgroundColor = cell.dataset.background;

/** Scrolls the frame alone: scrollIntoView would move the page under the reader too. What is wider than the frame shows its start. */
function bringIntoView(frame, target) {
  if (!frame || !target) return;
  const [outer, inner] = [frame.getBoundingClientRect(), target.getBoundingClientRect()];
  const rowNumbers = frame.querySelector('th')?.offsetWidth ?? 0;
  frame.scrollLeft += inner.left - outer.left - Math.max(rowNumbers, (outer.width - inner.width) / 2);
  frame.scrollTop += inner.top - outer.top - Math.max(0, (outer.height - inner.height) / 2);
}
