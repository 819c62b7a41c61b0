/** The sections that the answers lead through, by the jumps written into the page; the server decides by the same rules. */

/** Where a section leads; `open`: a required branching question waits for its answer, and these are all that it may lead to. */
function nextsOf(section) {
  let next = section.dataset.next;
  for (const question of section.querySelectorAll('.question')) {
    const choices = [...question.querySelectorAll('[data-go-to]')];
    if (choices.length === 0) continue;
    const chosen = choices.find((choice) => choice.checked || choice.selected);
    if (chosen) next = chosen.dataset.goTo;
    else if (question.dataset.missing !== '') return { open: true, nexts: choices.map(({ dataset }) => dataset.goTo) };
  }
  return { open: false, nexts: [next] };
}

export function pathOf(sections) {
  const path = [];
  let section = sections[0];
  while (section && !path.includes(section)) {
    path.push(section);
    const { open, nexts } = nextsOf(section);
    section = open ? undefined : sections.find(({ dataset }) => dataset.page === nexts[0]);
  }
  return path;
}

/** How many sections there are from this one to the end, itself included; while an answer is missing, the most that there can be. */
export function sectionsAhead(sections, section) {
  const ahead = new Map();
  for (const each of sections.toReversed()) {
    ahead.set(each.dataset.page, 1 + Math.max(...nextsOf(each).nexts.map((next) => ahead.get(next) ?? 0)));
  }
  return ahead.get(section.dataset.page);
}
