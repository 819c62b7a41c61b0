/** Data validation of cells: the rules our script makes, in the store as the Sheets API has them. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { formatA1, parseA1 } from '../google/a1.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import type { MakingWorld } from './makers.ts';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Rule = sheets_v4.Schema$DataValidationRule;
type GoogleRange = Fake<GoogleAppsScript.Spreadsheet.Range>;

const rules = new WeakMap<object, Rule>();
/** A range given to the script lives in some file: which one, the API's rule does not say. */
const CRITERIA: Readonly<Record<string, string>> = {
  ONE_OF_LIST: 'VALUE_IN_LIST',
  ONE_OF_RANGE: 'VALUE_IN_RANGE',
  BOOLEAN: 'CHECKBOX',
  DATE_IS_VALID: 'DATE_IS_VALID_DATE',
  NUMBER_BETWEEN: 'NUMBER_BETWEEN',
  NUMBER_GREATER_THAN_EQ: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  TEXT_IS_EMAIL: 'TEXT_IS_VALID_EMAIL',
};

/** Until it says otherwise a rule only warns. */
export function dataValidationBuilder(world: MakingWorld, start: Rule = {}): Fake<Builder> {
  let rule: Rule = start;
  const demand = (type: string, values: readonly unknown[], showCustomUi?: boolean): Fake<Builder> => {
    const { condition: _, showCustomUi: __, ...rest } = rule;
    rule = {
      ...rest,
      condition: { type, ...(values.length > 0 && { values: values.map((value) => ({ userEnteredValue: String(value) })) }) },
      ...(showCustomUi !== undefined && { showCustomUi }),
    };
    return builder;
  };
  const builder: Fake<Builder> = fake<Builder>('DataValidationBuilder', {
    requireValueInList: (values: readonly unknown[], showDropdown = true) => demand('ONE_OF_LIST', values, showDropdown),
    requireValueInRange: (range: GoogleRange, showDropdown = true) => demand('ONE_OF_RANGE', [`=${a1Of(range)}`], showDropdown),
    requireCheckbox: (...values: readonly unknown[]) => demand('BOOLEAN', values),
    requireDate: () => demand('DATE_IS_VALID', []),
    requireNumberBetween: (from: number, to: number) => demand('NUMBER_BETWEEN', [from, to]),
    requireNumberGreaterThanOrEqualTo: (number: number) => demand('NUMBER_GREATER_THAN_EQ', [number]),
    requireTextIsEmail: () => demand('TEXT_IS_EMAIL', []),
    setAllowInvalid: (allowed: boolean) => {
      rule = { ...rule, strict: !allowed };
      return builder;
    },
    setHelpText: (text: string) => {
      rule = { ...rule, inputMessage: String(text) };
      return builder;
    },
    ...readers(world, () => rule),
    build: () => {
      if (!rule.condition) throw new Error('Data validation criteria must be set before building.');
      return made(world, rule);
    },
  });
  return builder;
}

function readers(world: MakingWorld, rule: () => Rule) {
  return {
    getAllowInvalid: () => !(rule().strict ?? false),
    getHelpText: () => rule().inputMessage ?? NOTHING,
    getCriteriaType: () => CRITERIA[rule().condition?.type ?? ''] ?? NOTHING,
    getCriteriaValues: () => criteriaValues(world, rule()) as never[],
    copy: () => dataValidationBuilder(world, rule()),
  };
}

/** As withCriteria would take them: the list and whether a drop-down shows, or the range and the same. */
function criteriaValues({ spreadsheets, make }: MakingWorld, { condition, showCustomUi }: Rule): readonly unknown[] {
  const values = (condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (condition?.type === 'ONE_OF_LIST') return [values, showCustomUi ?? false];
  if (condition?.type !== 'ONE_OF_RANGE') return condition?.type?.startsWith('NUMBER') ? values.map(Number) : values;
  const a1 = parseA1((values[0] ?? '').replace(/^=/, ''));
  for (const { id } of spreadsheets.list()) {
    const sheet = spreadsheets.get(id).sheets.find(({ title }) => title === a1?.title);
    const { startRow = 0, endRow = sheet?.rowCount ?? 1, startColumn = 0, endColumn = sheet?.columnCount ?? 1 } = a1?.area ?? {};
    if (sheet) {
      const spec = { row: startRow + 1, column: startColumn + 1, rows: endRow - startRow, columns: endColumn - startColumn };
      return [make.range(id, sheet.sheetId, spec), showCustomUi ?? false];
    }
  }
  return [null, showCustomUi ?? false];
}

function a1Of(range: GoogleRange): string {
  const [row, column] = [Number(range.getRow?.()) - 1, Number(range.getColumn?.()) - 1];
  return formatA1(String(range.getSheet?.().getName?.()), {
    startRow: row,
    endRow: row + Number(range.getNumRows?.()),
    startColumn: column,
    endColumn: column + Number(range.getNumColumns?.()),
  });
}

function made(world: MakingWorld, rule: Rule): Fake<Validation> {
  const validation = fake<Validation>(
    'DataValidation',
    readers(world, () => rule),
  );
  rules.set(validation, rule);
  return validation;
}

/** The rule of a cell, or null. */
export const validationFake = (world: MakingWorld, rule: Rule | undefined): Fake<Validation> =>
  rule ? made(world, rule) : NOTHING;

export function ruleOf(validation: object): Rule {
  const rule = rules.get(validation);
  if (!rule) throw new Error('Invalid argument: rule');
  return rule;
}
