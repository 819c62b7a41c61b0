/** Every unit's links, out of the registers as they stand: rows of the tab "Đường dẫn" and pages of the posters. */
import type { FormDefinition } from '../../functions/forms/define-form.ts';
import { fillPrefilledLink } from '../../functions/forms/prefilled-link.ts';
import type { LinkedForm } from './prefilled-link.ts';

/** An entry of a register that is in force today; `label` is what the forms offer. */
export interface LabelledUnit {
  readonly id: string;
  readonly label: string;
  readonly key: string;
  /** Where its receipts go, in words. */
  readonly receipts: string;
}

export interface LabelledGroup {
  readonly label: string;
  /** Id or name of the unit in charge. */
  readonly unit: string;
}

export interface UnitLinks {
  readonly id: string;
  readonly name: string;
  readonly receipts: string;
  readonly links: readonly { readonly form: FormDefinition; readonly url: string }[];
}

/** A unit without a key has no link: what it sent would be set aside. */
export function unitLinks(
  units: readonly LabelledUnit[],
  groups: readonly LabelledGroup[],
  forms: readonly LinkedForm[],
): readonly UnitLinks[] {
  return units
    .filter(({ key }) => key !== '')
    .map((unit) => {
      const own = groups.filter((group) => group.unit === unit.id || group.unit === unit.label);
      // Of several groups the person chooses; a wrong one filled in would go unseen.
      const answers = { unit: unit.label, unitKey: unit.key, group: own.length === 1 ? (own[0]?.label ?? '') : '' };
      return {
        id: unit.id,
        name: unit.label,
        receipts: unit.receipts,
        links: forms.flatMap(({ form, template }) => {
          const url = fillPrefilledLink(template, answers);
          return url === undefined ? [] : [{ form, url }];
        }),
      };
    });
}
