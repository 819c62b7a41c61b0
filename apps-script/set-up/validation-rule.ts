/** A data validation as Google builds it, and as one text, by which two are compared: two rules that read alike are alike. */
import type { Accepts } from './column-rules.ts';

export type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

export function ruleOf(accepts: Accepts): Rule {
  const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(accepts.message);
  switch (accepts.kind) {
    case 'list':
      return builder.requireValueInList([...accepts.labels], true).build();
    case 'date':
      return builder.requireDate().build();
    case 'number':
      return builder.requireNumberBetween(accepts.min, accepts.max).build();
  }
}

export const describeRule = (rule: Rule | null): string =>
  rule === null
    ? ''
    : JSON.stringify([String(rule.getCriteriaType()), rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()]);
