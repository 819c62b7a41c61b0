/**
 * A form section by section, in the page itself: what is wrong is told before the next section, what was typed outlives a reload, and
 * a lost connection loses nothing. Without this script the server shows the same sections one by one.
 */
import { bearerOf, lookAgain, summarise, wrongIn } from './form-check.js';
import { forgetDraft, keepDraft, restoreDraft } from './form-draft.js';
import { pathOf, sectionsAhead } from './form-path.js';
import { send } from './form-send.js';

/** What a double click presses first changes the page, and its second click would tick or open whatever has come to stand there. */
let isTurning = false;
function swallowSecond(event) {
  if (event.detail <= 1) isTurning = event.target.closest('.forward, .backward') !== null;
  else if (isTurning) {
    event.preventDefault();
    event.stopPropagation();
  }
}
document.addEventListener('mousedown', swallowSecond, true);
document.addEventListener('click', swallowSecond, true);

/** Of the form before this one, when the server's answer took its place. */
let stopListening;

function start(form, isDraftWanted) {
  const sections = [...form.querySelectorAll('.page')];
  const forward = form.querySelector('.forward');
  const unsent = form.querySelector('.unsent');
  const kept = form.querySelector('.kept');
  const path = () => pathOf(sections);
  const shown = () => sections.find((section) => !section.hidden);
  let sending = false;

  /** Everything that depends on the answers: which sections count, how many there are, what the buttons do. */
  function refresh() {
    const way = path();
    const at = way.indexOf(shown());
    const total = at + sectionsAhead(sections, shown());
    for (const section of sections) {
      const isOff = !way.includes(section);
      for (const control of section.querySelectorAll('input, select, textarea')) control.disabled = isOff;
      const step = section.querySelector('.step-of');
      if (step) step.textContent = `Phần ${at + 1}/${total}`;
    }
    form.elements.pageHistory.value = way
      .slice(0, at + 1)
      .map((section) => sections.indexOf(section))
      .join(',');
    const isLast = at + 1 === total;
    forward.textContent = isLast ? 'Gửi phiếu' : 'Tiếp';
    form.querySelector('.backward').hidden = at === 0;
    form.querySelector('.about').hidden = at > 0;
    for (const button of form.querySelectorAll('fieldset .clear')) {
      button.hidden = !button.closest('fieldset').querySelector('input:checked');
    }
    return isLast;
  }

  function show(section) {
    for (const each of sections) each.hidden = each !== section;
    unsent.hidden = true;
    kept.hidden = true;
    summarise(form, []);
    refresh();
    scrollTo(0, 0);
    (section.querySelector('h2') ?? form.querySelector('h1')).focus({ preventScroll: true });
  }

  /** The phone's own "back" leads through the sections, too: each is an entry of the history. */
  function goOn() {
    const way = path();
    const from = shown();
    const next = way[way.indexOf(from) + 1];
    history.pushState({ section: next.dataset.page, from: from.dataset.page }, '');
    show(next);
  }

  function goBack() {
    const way = path();
    const previous = way[way.indexOf(shown()) - 1] ?? sections[0];
    if (history.state?.from === previous.dataset.page) return history.back();
    history.replaceState({ section: previous.dataset.page }, '');
    show(previous);
  }

  function mend(questions) {
    summarise(form, questions);
    bearerOf(questions[0]).focus();
    questions[0].scrollIntoView({ block: 'center' });
  }

  async function sendOnce() {
    if (sending) return;
    sending = true;
    unsent.hidden = true;
    forward.textContent = 'Đang gửi…';
    const { page, taken, refusal } = await send(form);
    sending = false;
    if (page) return turnInto(page, taken ? form : undefined);
    unsent.textContent = refusal;
    unsent.hidden = false;
    forward.textContent = 'Gửi lại';
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter?.matches('.backward')) return goBack();
    const wrong = wrongIn(shown());
    if (wrong.length > 0) return mend(wrong);
    if (refresh()) sendOnce();
    else goOn();
  });
  form.addEventListener('click', (event) => {
    if (event.target.matches('fieldset .clear')) {
      for (const input of event.target.closest('fieldset').querySelectorAll('input')) input.checked = false;
      refresh();
      keepDraft(form);
    }
    const id = event.target.matches('.summary a') ? event.target.hash.slice(1) : '';
    const section = id && document.getElementById(id).closest('.page');
    // Several sections can be wrong when a whole form was refused.
    if (section?.hidden) show(section);
  });
  form.querySelector('.forget').addEventListener('click', () => {
    if (!confirm('Xóa mọi câu trả lời chưa gửi của phiếu này?')) return;
    forgetDraft(form);
    location.reload();
  });
  form.addEventListener('input', (event) => {
    // While one types, not when one leaves the field: a line that goes then would move the button from under the finger.
    lookAgain(event.target.closest('.question'));
    refresh();
    keepDraft(form);
  });

  const isRestored = isDraftWanted && restoreDraft(form);
  const isKept = Object.hasOwn(globalThis, 'sessionStorage');
  for (const each of form.querySelectorAll('.forget, .draft-note')) each.hidden = !isKept;
  const left = isRestored && path().find(({ dataset }) => dataset.page === history.state?.section);
  if (left && left !== shown()) show(left);
  else {
    history.replaceState({ section: shown().dataset.page }, '');
    refresh();
  }
  kept.hidden = !isRestored;
  stopListening?.abort();
  stopListening = new AbortController();
  addEventListener(
    'popstate',
    ({ state }) => {
      // Back from the confirmation: what was sent is gone from this page, and a new form begins.
      if (!form.isConnected) return location.reload();
      const section = path().find(({ dataset }) => dataset.page === state?.section) ?? sections[0];
      show(section);
    },
    { signal: stopListening.signal },
  );
}

/** The server's answer takes the page's place: the confirmation, or the form with what is to be mended. */
function turnInto(page, sent) {
  if (sent) forgetDraft(sent);
  document.title = page.title;
  document.querySelector('main').replaceWith(page.querySelector('main'));
  const form = document.querySelector('form.form');
  if (form) start(form, false);
  scrollTo(0, 0);
  (document.querySelector('main [autofocus]') ?? document.querySelector('main h1')).focus();
}

start(document.querySelector('form.form'), true);
