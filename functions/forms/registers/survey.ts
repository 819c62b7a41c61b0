/** Surveys and full reviews: the only source of the rate of child labour (indicator 1). Rates under other definitions are not compared. */
import { defineRegister } from '../define-form.ts';
import { number, openText } from './columns.ts';

export const survey = defineRegister({
  id: 'survey',
  tab: 'Khảo sát',
  spreadsheet: 'data',
  columns: [
    { key: 'asOf', title: 'Tính đến ngày', kind: 'date', required: true, serves: ['1'], sensitivity: 'open' },
    { ...number, key: 'population', title: 'Số trẻ 5-17 tuổi', serves: ['1'] },
    { ...number, key: 'reviewed', title: 'Số trẻ được rà soát', required: true, serves: ['1'] },
    { ...number, key: 'found', title: 'Số lao động trẻ em', required: true, serves: ['1'], sensitivity: 'office' },
    { ...number, key: 'hazardous', title: 'Trong đó nặng nhọc, độc hại, nguy hiểm', serves: ['1b'], sensitivity: 'office' },
    { ...openText, key: 'method', title: 'Phương pháp', serves: ['1', 'IV.7'] },
    { ...openText, key: 'definitionId', title: 'Cách xác định', serves: ['1', 'IV.7'] },
    { ...openText, key: 'source', title: 'Nguồn', serves: ['1', 'II.5'] },
  ],
});
