/** Tells at once what the server would refuse, in the server's words, next to the question. The server looks again at everything. */

/** As the server: no longer text is held against a pattern. */
const LONGEST_PATTERNED = 200;

function refusalOf(question) {
  const { missing, pattern, longest, wrong } = question.dataset;
  const controls = [...question.querySelectorAll('input, select, textarea')];
  const [control] = controls;
  // Half a date has no value; only the browser knows that something was typed.
  if (control.validity.badInput) return wrong;
  if (control.matches('[type=radio], [type=checkbox]')) return controls.some(({ checked }) => checked) ? '' : missing;
  const text = control.value.trim();
  if (text === '') return missing;
  if (longest !== '0' && text.length > Number(longest)) return wrong;
  const fits = pattern === '' || (text.length <= LONGEST_PATTERNED && new RegExp(`^(?:${pattern})$`, 'u').test(text));
  return fits ? '' : wrong;
}

/** What bears the focus, the description and the mark of an error: the group of choices, or the one control. */
export const bearerOf = (question) =>
  question.matches('fieldset') ? question : question.querySelector('input, select, textarea');

function tell(question, message) {
  const bearer = bearerOf(question);
  const id = `${bearer.id}-error`;
  const described = (bearer.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each !== '' && each !== id);
  question.querySelector('.error')?.remove();
  question.classList.toggle('wrong', message !== '');
  if (message !== '') {
    const line = Object.assign(document.createElement('p'), { className: 'error', id, textContent: message });
    (question.querySelector('.help') ?? question.querySelector('legend, label')).after(line);
    described.push(id);
  }
  if (described.length > 0) bearer.setAttribute('aria-describedby', described.join(' '));
  else bearer.removeAttribute('aria-describedby');
  // A group of ticks can't be invalid in ARIA; its description says it.
  if (!question.matches('fieldset:not([role])')) bearer.toggleAttribute('aria-invalid', message !== '');
  if (bearer.hasAttribute('aria-invalid')) bearer.setAttribute('aria-invalid', 'true');
}

/** The questions of a section that can't stay as they are, each told. */
export function wrongIn(section) {
  return [...section.querySelectorAll('.question')].filter((question) => {
    const refusal = refusalOf(question);
    tell(question, refusal);
    return refusal !== '';
  });
}

/** A question that was told wrong is told right as soon as it is. */
export function lookAgain(question) {
  if (question?.matches('.wrong')) tell(question, refusalOf(question));
}

/** The list above the section: one line for each question, leading to it. None: the list goes. */
export function summarise(form, questions) {
  const summary = form.querySelector('.summary');
  summary.hidden = questions.length === 0;
  summary.querySelector('h2').textContent = `Hãy sửa ${questions.length} câu sau:`;
  const lines = questions.map((question) => {
    const title = question.querySelector('legend, label').firstChild.textContent;
    const link = Object.assign(document.createElement('a'), { href: `#${bearerOf(question).id}`, textContent: title });
    const line = document.createElement('li');
    line.append(link);
    return line;
  });
  summary.querySelector('ul').replaceChildren(...lines);
}
