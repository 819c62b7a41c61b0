/** Adds to the problems of single answers what their column accepts, for whoever repairs a form or the program. */
import { columnsOf, type Definition } from '../forms/define-form.ts';
import { FORMS } from '../forms/forms.ts';
import type { Question } from '../forms/question.ts';
import { REGISTERS } from '../forms/registers.ts';
import { cellAt } from './cells.ts';
import { matchHeader } from './match-header.ts';
import type { Problem } from './problem.ts';
import type { Cell, RawTable } from './table.ts';

const DEFINITIONS: readonly Definition[] = [...FORMS, ...REGISTERS];

/**
 * The same problems in the same order, with `detail` where zod refuses the cell too. `tables`: those the problems were found in.
 * zod is loaded here, off the start path, and not at all when every answer was good.
 */
export async function explainProblems(problems: readonly Problem[], tables: readonly RawTable[]): Promise<readonly Problem[]> {
  if (!problems.some(isOfAnswer)) return problems;
  const { explainCell } = await import('./zod-cell.ts');
  const answerOf = answersIn(tables);
  return problems.map((problem) => {
    const answer = isOfAnswer(problem) ? answerOf(problem) : undefined;
    const detail = answer && explainCell(answer.question, answer.cell);
    return detail === undefined ? problem : { ...problem, detail };
  });
}

const isOfAnswer = (problem: Problem): boolean => problem.row !== null && problem.question !== null && problem.effect !== 'flag';

interface Answer {
  readonly question: Question;
  readonly cell: Cell | undefined;
}

function answersIn(tables: readonly RawTable[]): (problem: Problem) => Answer | undefined {
  const known = new Map<string, (row: number, key: string) => Answer | undefined>();
  return ({ form, row, question }) => {
    const find = known.get(form) ?? answersOf(form, tables);
    known.set(form, find);
    return row === null || question === null ? undefined : find(row, question);
  };
}

function answersOf(form: string, tables: readonly RawTable[]): (row: number, key: string) => Answer | undefined {
  const definition = DEFINITIONS.find(({ id }) => id === form);
  const raw = tables.find(({ table }) => table === form);
  const header = definition && raw && matchHeader(definition, raw);
  if (!definition || !raw || !header || 'problems' in header) return () => undefined;
  const questions = new Map(columnsOf(definition).map((question) => [question.key, question]));
  return (row, key) => {
    const question = questions.get(key);
    return question && { question, cell: cellAt(raw.cells, row - 2, header.positions.get(key) ?? -1) };
  };
}
