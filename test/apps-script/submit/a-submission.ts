/** Submissions in English: what Google hands the script, under our keys. */

import type { Unit } from '../../../apps-script/submit/find-unit.ts';
import type { Answer, Submission } from '../../../apps-script/submit/submission.ts';
import type { FormDefinition } from '../../../functions/forms/define-form.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import type { FormId } from '../../../functions/forms/question.ts';

export const school: Unit = {
  id: 'thcs-kinh-bac',
  name: 'Trường THCS Kinh Bắc',
  key: 'kb-thcs-04',
  email: 'thcs@kinhbac.example',
  formerNames: '',
  validFrom: undefined,
  validTo: undefined,
};

const FROM_SCHOOL = { unit: school.name, unitKey: school.key };

const GOOD: Readonly<Record<FormId, Readonly<Record<string, Answer>>>> = {
  training: {
    heldOn: '2026-10-05',
    hours: '3,5',
    topics: ['Nhận biết lao động trẻ em', 'Pháp luật và xử lý vi phạm'],
    educators: '35',
    women: '20',
    others: 'Không',
  },
  outreach: { heldOn: '2026-10-05', channel: 'Tiết học, sinh hoạt lớp', children: '120' },
  'case-report': { receivedAt: '2026-10-05 09:00', notifiedBy: 'Trường học', age: '13', sex: 'Nữ', works: 'Có' },
  'case-update': { caseCode: '0123456789A', doneAt: '2026-10-06 09:00', action: 'Thăm, theo dõi' },
  'monthly-return': { period: 'Tháng 10/2026 (15/09-14/10/2026)', content: 'Đã báo cáo đủ các hoạt động và trường hợp' },
  inspection: { heldOn: '2026-10-05', establishment: 'CS-01', childrenFound: '0', violation: 'Không vi phạm' },
  'other-activity': { heldOn: '2026-10-05', duty: 'Trợ giúp pháp lý', peopleHelped: '3' },
};

export const formOf = (id: FormId): FormDefinition => {
  const form = FORMS.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(id);
  return form;
};

/** A good submission of the school's; '' takes an answer away. */
export function aSubmission(
  form: FormId,
  changed: Readonly<Record<string, Answer>> = {},
  { id = 'r-1', at = '2026-10-06T14:30' }: { readonly id?: string; readonly at?: string } = {},
): Submission {
  const answers = Object.entries({ ...FROM_SCHOOL, ...GOOD[form], ...changed }).filter(([, answer]) => answer !== '');
  return { id, form: formOf(form), submittedAt: Date.parse(`${at}:00+07:00`), answers: new Map(answers) };
}
