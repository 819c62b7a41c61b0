/**
 * What was typed and not sent yet, kept for a reload and a lost connection: by this tab alone, and only until it is sent
 * (docs/decisions/0022). The page's token is kept with it, so that a report whose answer got lost is not taken twice.
 */

/** A link with other answers filled in is another draft. */
const keyOf = (form) => `phieu:${form.getAttribute('action')}`;

const controlsOf = (form) => [...form.elements].filter(({ name }) => name.startsWith('entry.'));
const isTicked = (control) => control.matches('[type=radio], [type=checkbox]');

/** A browser may refuse to keep anything: then the page works as it does without a draft. */
function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}

export const canKeep = () => attempt(() => sessionStorage.length >= 0) === true;

export function keepDraft(form) {
  const answers = controlsOf(form)
    .filter((control) => !isTicked(control) || control.checked)
    .map(({ name, value }) => [name, value]);
  attempt(() => sessionStorage.setItem(keyOf(form), JSON.stringify({ token: form.elements.fbzx.value, answers })));
}

/** true: there was a draft, and it stands in the form. */
export function restoreDraft(form) {
  const draft = attempt(() => JSON.parse(sessionStorage.getItem(keyOf(form))));
  if (!draft) return false;
  for (const control of controlsOf(form)) {
    const values = draft.answers.filter(([name]) => name === control.name).map(([, value]) => value);
    if (isTicked(control)) control.checked = values.includes(control.value);
    else if (values.length > 0) control.value = values[0];
  }
  form.elements.fbzx.value = draft.token;
  return true;
}

export const forgetDraft = (form) => attempt(() => sessionStorage.removeItem(keyOf(form)));
