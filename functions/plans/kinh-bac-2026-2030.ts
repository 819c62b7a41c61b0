/** Kế hoạch 115/KH-UBND of phường Kinh Bắc, 19/5/2026, word for word. */
import { communityTasks } from './kinh-bac-2026-2030/community-tasks.ts';
import { divisionTasks } from './kinh-bac-2026-2030/division-tasks.ts';
import { indicators } from './kinh-bac-2026-2030/indicators.ts';
import { letters, signature, solutions } from './kinh-bac-2026-2030/letters.ts';
import { organisations } from './kinh-bac-2026-2030/organisations.ts';
import { parts } from './kinh-bac-2026-2030/parts.ts';
import { duties, recipients, reviews } from './kinh-bac-2026-2030/recipients.ts';
import { solutionTasks } from './kinh-bac-2026-2030/solution-tasks.ts';
import { definePlan } from './plan.ts';

export const kinhBac = definePlan({
  id: 'kinh-bac-2026-2030',
  area: 'ward',
  areaName: 'Phường Kinh Bắc',
  issuer: 'UBND phường Kinh Bắc',
  number: '115/KH-UBND',
  signedOn: '2026-05-19',
  title:
    'Thực hiện Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2026-2030 trên địa bàn phường Kinh Bắc',
  programme: 'Chương trình phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2026-2030',
  basis: [
    'Kế hoạch số 99/KH-UBND ngày 8/4/2026 của UBND tỉnh Bắc Ninh về việc thực hiện Chương trình phòng, ngừa giảm thiểu trẻ em lao động trái pháp luật giai đoạn 2026 - 2030',
  ],
  start: '2026-01-01',
  end: '2030-12-31',
  periods: { mode: 'decree', sendByWorkingDays: 2 },
  // The office writes its own number and mailbox here; these two are samples.
  standingBody: {
    organisation: 'culture-society-division',
    name: 'Phòng Văn hóa - Xã hội phường Kinh Bắc',
    phone: '0222.000.000',
    email: 'vhxh@kinhbac.example',
  },
  recipientHead: 'Sở Y tế tỉnh Bắc Ninh',
  groupKind: { educators: 'facility', carers: 'residential', children: 'residential' },
  objectives: [
    {
      number: 1,
      title: 'Phòng ngừa, phát hiện, hỗ trợ, can thiệp lao động trẻ em và trẻ em có nguy cơ trở thành lao động trẻ em',
    },
    { number: 2, title: 'Truyền thông về phòng ngừa và giảm thiểu lao động trẻ em' },
    { number: 3, title: 'Đào tạo, tập huấn về phòng ngừa, giảm thiểu lao động trẻ em' },
  ],
  indicators,
  organisations,
  parts,
  tasks: [...solutionTasks, ...divisionTasks, ...communityTasks],
  recipients,
  duties,
  reviews,
  signature,
  letters,
  letterSubject: 'Kế hoạch phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật',
  solutions,
  settings: { schoolingMaxAgeDays: 120, surveyMaxAgeMonths: 24, followUpDays: 30, emergencyHours: 12, planWorkingDays: 5 },
});
