/** The open cases in one dimension at a time, under the labels of the forms: for the annex and for the workbook. */
import { caseReport } from '../forms/case-report.ts';
import { columnsOf } from '../forms/define-form.ts';
import { CASE_CLASSES } from '../forms/questions/case-class.ts';
import type { AuthorityCases } from './disclosed-cases.ts';
import type { Cell } from './small-cells.ts';

export interface CaseTable {
  /** "Theo giới tính". */
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly cell: Cell }[];
}

export const byClass = ({ byClass: cells }: AuthorityCases): CaseTable => tableOf('Theo phân loại', cells, CLASSES);

/** "Không rõ" is always among the rows (domain.md §2). */
export const breakdowns = ({ breakdown: { sex, ageBand, sector, schooling } }: AuthorityCases): CaseTable[] => [
  tableOf('Theo giới tính', sex, optionLabels('sex')),
  tableOf('Theo nhóm tuổi', ageBand, AGES),
  tableOf('Theo lĩnh vực', sector, new Map([...optionLabels('sector'), ['none', 'Không làm việc']])),
  tableOf('Theo việc học', schooling, optionLabels('schooling')),
];

/** From the information to the first measure or assessment, of the cases received in the period. */
export const waits = ({ firstResponse }: AuthorityCases): CaseTable =>
  tableOf('Thời gian từ khi nhận tin đến biện pháp đầu tiên', firstResponse, WAITS);

type Labels = ReadonlyMap<string, string>;

/** The rows stand in the order of their labels. */
function tableOf(title: string, cells: Readonly<Record<string, Cell>>, labels: Labels): CaseTable {
  const rows = [...labels].flatMap(([key, label]) => {
    const cell = cells[key];
    return cell === undefined ? [] : [{ label, cell }];
  });
  return { title, rows };
}

const optionLabels = (question: 'sex' | 'sector' | 'schooling'): Labels =>
  new Map(
    columnsOf(caseReport)
      .find(({ key }) => key === question)
      ?.options?.map(({ key, label }) => [key, label]),
  );

/** In a table of counts the form's "Không xác định" reads as what it means: facts are missing (wording.md, classes). */
const CLASSES: Labels = new Map([
  ...CASE_CLASSES.map(({ key, label }): [string, string] => [key, label]),
  ['undetermined', 'Chưa đủ thông tin để phân loại'],
]);

const AGES: Labels = new Map([
  ['under-5', 'Dưới 5 tuổi'],
  ['5-11', 'Từ 5 đến 11 tuổi'],
  ['12-14', 'Từ 12 đến 14 tuổi'],
  ['15-17', 'Từ 15 đến 17 tuổi'],
  ['from-18', 'Từ đủ 18 tuổi'],
  ['unknown', 'Không rõ'],
]);

const WAITS: Labels = new Map([
  ['within12Hours', 'Đến 12 giờ'],
  ['within24Hours', 'Trên 12 đến 24 giờ'],
  ['within5WorkingDays', 'Đến 05 ngày làm việc'],
  ['later', 'Lâu hơn'],
  ['notYet', 'Chưa có biện pháp'],
]);
