/** The charts below the sheet, drawn anew from its cells. */

/** Tables that a reader has opened stay open. Of several edits in a row the last one's drawing stands. */
export async function redrawCharts(source) {
  const section = document.querySelector('.charts');
  if (!section) return;
  asked += 1;
  const edit = asked;
  const answer = await fetch(`${source}/charts`);
  if (!answer.ok) return;
  const { html } = await answer.json();
  if (edit !== asked) return;
  const open = new Set([...section.querySelectorAll('details[open]')].map(chartOf));
  section.innerHTML = html;
  for (const details of section.querySelectorAll('details')) details.open = open.has(chartOf(details));
  showLatest();
}

/** A line over time that is wider than a phone shows its end first: the news is there. The axis goes along as one scrolls. */
function showLatest() {
  for (const drawing of document.querySelectorAll('.charts .drawing')) {
    drawing.addEventListener('scroll', () => keepAxis(drawing));
    if (drawing.querySelector('polyline')) drawing.scrollLeft = drawing.scrollWidth;
    keepAxis(drawing);
  }
}

function keepAxis(drawing) {
  const svg = drawing.querySelector('svg');
  const unitsPerPixel = svg.viewBox.baseVal.width / svg.clientWidth;
  drawing.querySelector('.axis')?.setAttribute('transform', `translate(${drawing.scrollLeft * unitsPerPixel} 0)`);
}

let asked = 0;
const chartOf = (part) => part.closest('figure').getAttribute('aria-labelledby');

showLatest();
