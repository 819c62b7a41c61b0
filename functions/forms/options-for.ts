/** What a plan's area offers: Ninh Bình asks for two groups of its own ("Giảng viên nguồn", "Vùng khó khăn"). */
import type { Option, Question } from './question.ts';

export type Area = NonNullable<Option['area']>;

/** The fixed answers of a question in this area, in their order: a choice's options, or what stands before a register's names. */
export function optionsFor(question: Question, area: Area): readonly Option[] {
  const options = question.options ?? question.from?.fixed ?? [];
  return options.filter((option) => option.area === undefined || option.area === area);
}
