/** One section at a time: which shows, what it says of the others, and how one comes to the next and back. */
import { pathOf, sectionsAhead } from './form-path.js';

export function sectionsOf(form) {
  const sections = [...form.querySelectorAll('.page')];
  const forward = form.querySelector('.forward');
  const path = () => pathOf(sections);
  const shown = () => sections.find((section) => !section.hidden);
  const place = (section) => ({ section: section.dataset.page });
  const at = () => path().indexOf(shown());
  const total = () => at() + sectionsAhead(sections, shown());
  const isLast = () => at() + 1 === total();

  /** All that depends on the answers: what is sent, how many sections there are, what the buttons do. */
  function refresh() {
    const way = path();
    for (const section of sections) {
      const isOff = !way.includes(section);
      for (const control of section.querySelectorAll('input, select, textarea')) control.disabled = isOff;
      const step = section.querySelector('.step-of');
      if (step) step.textContent = `Phần ${at() + 1}/${total()}`;
    }
    const seen = way.slice(0, at() + 1);
    form.elements.pageHistory.value = seen.map((section) => sections.indexOf(section)).join(',');
    forward.textContent = isLast() ? 'Gửi phiếu' : 'Tiếp';
    form.querySelector('.backward').hidden = at() === 0;
    form.querySelector('.about').hidden = at() > 0;
    for (const button of form.querySelectorAll('fieldset .clear')) {
      button.hidden = !button.closest('fieldset').querySelector('input:checked');
    }
  }

  function show(section) {
    for (const each of sections) each.hidden = each !== section;
    for (const told of form.querySelectorAll('.unsent, .kept, .summary')) told.hidden = true;
    refresh();
    scrollTo(0, 0);
    (section.querySelector('h2') ?? form.querySelector('h1')).focus({ preventScroll: true });
  }

  return {
    shown,
    isLast,
    refresh,
    show,
    /** The section that stood here before a reload; the one shown where it is no longer on the way. */
    resume() {
      const left = path().find(({ dataset }) => dataset.page === history.state?.section);
      if (left && left !== shown()) show(left);
    },
    /** This section is where the tab's history now stands; the way back of before a reload stays known. */
    mark: () => history.replaceState({ ...history.state, ...place(shown()) }, ''),
    /** The phone's own "back" leads through the sections, too: each is an entry of the history. */
    goOn() {
      const from = shown();
      const next = path()[at() + 1];
      history.pushState({ ...place(next), from: from.dataset.page }, '');
      show(next);
    },
    goBack() {
      const previous = path()[at() - 1] ?? sections[0];
      if (history.state?.from === previous.dataset.page) return history.back();
      history.replaceState(place(previous), '');
      show(previous);
    },
    /** `state` as this file wrote it. */
    goTo: (state) => show(path().find(({ dataset }) => dataset.page === state.section) ?? sections[0]),
  };
}
