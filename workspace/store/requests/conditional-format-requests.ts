/** addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule: the rules of a tab in their order. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../../google/google-error.ts';
import { type Book, type RequestHandler, sheetOf, spanOf } from '../book.ts';
import { colorStyles } from '../color-styles.ts';
import { featuresOn, putFeatures } from '../sheet-features.ts';
import type { SheetRecord } from '../sheet-store.ts';

type Rule = sheets_v4.Schema$ConditionalFormatRule;

export const addConditionalFormatRule: RequestHandler = (book, { addConditionalFormatRule }) => {
  const { index, rule: asked } = addConditionalFormatRule ?? {};
  const { sheet, rule } = ruleOn(book, asked);
  const rules = rulesOf(book, sheet);
  const place = index ?? 0;
  if (place < 0 || place > rules.length) throw invalidArgument(`index[${place}] is out of bounds.`);
  putFeatures(book, sheet, 'conditional-format', rules.toSpliced(place, 0, rule));
  return {};
};

/** A rule put in place of another, or (with newIndex) moved: "Not set if a rule was moved (because it is the same as new_rule)." */
export const updateConditionalFormatRule: RequestHandler = (book, { updateConditionalFormatRule }) => {
  const { index, newIndex, rule: asked, sheetId } = updateConditionalFormatRule ?? {};
  if (Boolean(asked) === (typeof newIndex === 'number')) throw invalidArgument('Must specify one of rule or newIndex.');
  const old = index ?? 0;
  if (asked) {
    const { sheet, rule } = ruleOn(book, asked);
    const oldRule = ruleAt(book, sheet, old);
    putFeatures(book, sheet, 'conditional-format', rulesOf(book, sheet).with(old, rule));
    return { updateConditionalFormatRule: { oldRule, newRule: rule, newIndex: old } };
  }
  const sheet = sheetOf(book, sheetId);
  const rule = ruleAt(book, sheet, old);
  const others = rulesOf(book, sheet).toSpliced(old, 1);
  const place = newIndex ?? 0;
  if (place < 0 || place > others.length) throw invalidArgument(`newIndex[${place}] is out of bounds.`);
  putFeatures(book, sheet, 'conditional-format', others.toSpliced(place, 0, rule));
  return { updateConditionalFormatRule: { newRule: rule, oldIndex: old, newIndex: place } };
};

export const deleteConditionalFormatRule: RequestHandler = (book, { deleteConditionalFormatRule }) => {
  const { sheetId, index } = deleteConditionalFormatRule ?? {};
  const sheet = sheetOf(book, sheetId);
  const rule = ruleAt(book, sheet, index ?? 0);
  putFeatures(book, sheet, 'conditional-format', rulesOf(book, sheet).toSpliced(index ?? 0, 1));
  return { deleteConditionalFormatRule: { rule } };
};

const rulesOf = (book: Book, sheet: SheetRecord): Rule[] => featuresOn(book, sheet, 'conditional-format');

function ruleAt(book: Book, sheet: SheetRecord, index: number): Rule {
  const rule = rulesOf(book, sheet)[index];
  if (rule === undefined) throw invalidArgument(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  return rule;
}

function ruleOn(book: Book, asked: Rule | undefined): { sheet: SheetRecord; rule: Rule } {
  if (!asked?.ranges?.length) throw invalidArgument('rule.ranges is required.');
  if (Boolean(asked.booleanRule) === Boolean(asked.gradientRule))
    throw invalidArgument('rule: exactly one of booleanRule and gradientRule must be set.');
  const [sheet, ...others] = asked.ranges.map((range) => spanOf(book, range).sheet);
  if (sheet === undefined || others.some(({ key }) => key !== sheet.key))
    throw invalidArgument('rule.ranges: all ranges must be on the same grid.');
  return { sheet, rule: colorStyles(asked) };
}
