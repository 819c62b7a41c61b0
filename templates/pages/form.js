/**
 * A form section by section, in the page itself: what is wrong is told before the next section, what was typed outlives a reload, and
 * a lost connection loses nothing. Without this script the server shows the same sections one by one.
 */
import { bearerOf, lookAgain, summarise, wrongIn } from './form-check.js';
import { swallowSecondClicks } from './form-double-click.js';
import { canKeep, forgetDraft, keepDraft, restoreDraft } from './form-draft.js';
import { sectionsOf } from './form-sections.js';
import { send } from './form-send.js';

/** The form that stands in the page now; the server's answer may put another in its place, or none. */
let form;
let sections;

function start(isDraftWanted) {
  form = document.querySelector('form.form');
  if (!form) return;
  sections = sectionsOf(form);
  const isRestored = isDraftWanted && restoreDraft(form);
  if (isRestored) sections.resume();
  sections.refresh();
  sections.mark();
  form.querySelector('.kept').hidden = !isRestored;
  for (const each of form.querySelectorAll('.forget, .draft-note')) each.hidden = !canKeep();
  form.addEventListener('submit', goForward);
  form.addEventListener('input', onAnswer);
  form.addEventListener('click', onClick);
}

function goForward(event) {
  event.preventDefault();
  if (event.submitter?.matches('.backward')) return sections.goBack();
  const wrong = wrongIn(sections.shown());
  if (wrong.length > 0) return mend(wrong);
  if (sections.isLast()) return sendForm();
  sections.goOn();
}

function mend(questions) {
  summarise(form, questions);
  bearerOf(questions[0]).focus();
  questions[0].scrollIntoView({ block: 'center' });
}

async function sendForm() {
  const forward = form.querySelector('.forward');
  const unsent = form.querySelector('.unsent');
  unsent.hidden = true;
  forward.textContent = 'Đang gửi…';
  // Nothing is pressed twice, and nothing typed that would not be sent.
  form.inert = true;
  const { page, isTaken, refusal } = await send(form);
  form.inert = false;
  if (isTaken) forgetDraft(form);
  if (page) return turnInto(page);
  unsent.textContent = refusal;
  unsent.hidden = false;
  forward.textContent = 'Gửi lại';
  forward.focus();
}

/** The server's answer takes the page's place: the confirmation, or the form with what is to be mended. */
function turnInto(page) {
  document.title = page.title;
  document.querySelector('main').replaceWith(page.querySelector('main'));
  start(false);
  scrollTo(0, 0);
  (document.querySelector('main [autofocus]') ?? document.querySelector('main h1')).focus();
}

function onAnswer(event) {
  // While one types, not when one leaves the field: a line that goes then would move the button from under the finger.
  lookAgain(event.target.closest('.question'));
  sections.refresh();
  keepDraft(form);
}

function onClick(event) {
  const { target } = event;
  if (target.matches('.forget')) return clear();
  if (target.matches('.clear')) {
    for (const input of target.closest('fieldset').querySelectorAll('input')) input.checked = false;
    sections.refresh();
    keepDraft(form);
  }
  if (target.matches('.summary a')) {
    event.preventDefault();
    const wrong = document.getElementById(target.hash.slice(1));
    // Several sections can be wrong when a whole form was refused.
    if (wrong.closest('.page').hidden) sections.show(wrong.closest('.page'));
    wrong.focus();
  }
}

function clear() {
  if (!confirm('Xóa mọi câu trả lời chưa gửi của phiếu này?')) return;
  forgetDraft(form);
  location.reload();
}

addEventListener('popstate', ({ state }) => {
  // A link within the page is no section.
  if (!state) return;
  // Back from the confirmation: what was sent is gone from this page, and a new form begins.
  if (form) sections.goTo(state);
  else location.reload();
});
swallowSecondClicks();
start(true);
