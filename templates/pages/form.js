/**
 * Shows the sections that the answers lead to and hides the others, by the jumps written into the page. Without this script every
 * section shows and says for whom it is; the server decides by the same rules either way.
 */
const form = document.querySelector('form.form');
const sections = [...form.querySelectorAll('.page')];

/** Where an answered branching question leads; undefined when none is answered, null when a required one is missing. */
function jumpOf(section) {
  let jump;
  for (const field of section.querySelectorAll('select, fieldset')) {
    const choices = [...field.querySelectorAll('[data-go-to]')];
    if (choices.length === 0) continue;
    const chosen = choices.find((choice) => choice.checked || choice.selected);
    if (chosen) jump = chosen.dataset.goTo;
    else if (field.closest('.question').querySelector('.star')) return null;
  }
  return jump;
}

function showPath() {
  const path = new Set();
  let section = sections[0];
  while (section && !path.has(section)) {
    path.add(section);
    const jump = jumpOf(section);
    const next = jump === undefined ? section.dataset.next : jump;
    section = sections.find((candidate) => candidate.dataset.page === next);
  }
  for (const candidate of sections) {
    const shown = path.has(candidate);
    candidate.hidden = !shown;
    for (const control of candidate.querySelectorAll('input, select, textarea')) control.disabled = !shown;
  }
}

function showClearButtons() {
  for (const button of form.querySelectorAll('button.clear')) {
    button.hidden = !button.closest('fieldset').querySelector('input:checked');
  }
}

function refresh() {
  showPath();
  showClearButtons();
}

form.classList.add('scripted');
form.addEventListener('change', refresh);
form.addEventListener('click', (event) => {
  if (!event.target.matches('button.clear')) return;
  for (const input of event.target.closest('fieldset').querySelectorAll('input')) input.checked = false;
  refresh();
});

// A second tap on a slow line would send the report twice.
let sent = false;
form.addEventListener('submit', (event) => {
  if (sent) event.preventDefault();
  sent = true;
});
refresh();
addEventListener('pageshow', () => {
  sent = false;
  refresh();
});
