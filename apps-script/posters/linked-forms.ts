/** The forms and the templates of their links, as Google has them now. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { FORMS } from '../../functions/forms/forms.ts';
import { linkTemplate } from '../../functions/forms/prefilled-link.ts';
import { type FormState, formState } from '../state.ts';
import { type LinkedForm, type PrefilledKey, prefilledKeys, readPrefilledUrl } from './prefilled-link.ts';

export function linkedForms(): readonly LinkedForm[] {
  return FORMS.flatMap((form) => {
    const state = formState(form.id);
    return state === undefined ? [] : [linkedForm(form, state)];
  });
}

/** Asks Google once a question, not once a unit: links differ in the answers only. */
function linkedForm(form: FormDefinition, { formId, items }: FormState): LinkedForm {
  const opened = FormApp.openById(formId);
  const links = prefilledKeys(form).map((key) => ({ key, ...readPrefilledUrl(sampleUrl(opened, key, items[key] ?? 0)) }));
  const address = links[0]?.address ?? opened.getPublishedUrl();
  return {
    form,
    template: linkTemplate(
      address,
      links.map(({ key, entry }) => [key, entry]),
    ),
  };
}

/** A link with one question answered, by whatever it takes. */
function sampleUrl(form: GoogleAppsScript.Forms.Form, key: PrefilledKey, itemId: number): string {
  const item = form.getItemById(itemId);
  const answer =
    item.getType() === FormApp.ItemType.LIST
      ? item.asListItem().createResponse(item.asListItem().getChoices()[0]?.getValue() ?? '')
      : item.asTextItem().createResponse(key === 'caseCode' ? A_CODE : '1');
  return form.createResponse().withItemResponse(answer).toPrefilledUrl();
}

/** What the box takes (entry-checks.ts). */
const A_CODE = '0123-4567-89A';
