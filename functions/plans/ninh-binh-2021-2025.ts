/** Ninh Bình's plan for 2021-2025 with its direction to 2030, word for word. The text at hand carries neither number nor date. */
import { bodyTasks } from './ninh-binh-2021-2025/body-tasks.ts';
import { indicators } from './ninh-binh-2021-2025/indicators.ts';
import { letters, solutions } from './ninh-binh-2021-2025/letters.ts';
import { organisations } from './ninh-binh-2021-2025/organisations.ts';
import { parts } from './ninh-binh-2021-2025/parts.ts';
import { duties, recipients, reviews } from './ninh-binh-2021-2025/recipients.ts';
import { solutionTasks } from './ninh-binh-2021-2025/solution-tasks.ts';
import { definePlan } from './plan.ts';

export const ninhBinh = definePlan({
  id: 'ninh-binh-2021-2025',
  area: 'province',
  areaName: 'Tỉnh Ninh Bình',
  issuer: 'UBND tỉnh Ninh Bình',
  number: null,
  signedOn: null,
  title:
    'Triển khai thực hiện Chương trình Phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật trên địa bàn tỉnh Ninh Bình giai đoạn 2021-2025, định hướng đến năm 2030',
  programme:
    'Chương trình Phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2021-2025, định hướng đến năm 2030',
  basis: [
    'Quyết định số 782/QĐ-TTg ngày 27/5/2021 của Thủ tướng Chính phủ phê duyệt Chương trình Phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật giai đoạn 2021-2025, định hướng đến năm 2030',
  ],
  start: '2021-01-01',
  end: '2030-12-31',
  periods: { mode: 'decree', yearCloses: '11-14', sendByWorkingDays: 2 },
  // The office writes its own number and mailbox here; these two are samples.
  standingBody: {
    organisation: 'health-department',
    name: 'Sở Y tế tỉnh Ninh Bình',
    phone: '0229.000.000',
    email: 'soyte@ninhbinh.example',
  },
  recipientHead: 'Bộ Y tế; UBND tỉnh Ninh Bình',
  groupKind: { educators: 'facility', carers: 'residential', children: 'residential' },
  objectives: [
    {
      number: 1,
      title:
        'Phòng ngừa, phát hiện, hỗ trợ, can thiệp trẻ em lao động trái quy định của pháp luật (sau đây gọi là lao động trẻ em) và trẻ em có nguy cơ trở thành lao động trẻ em',
    },
    { number: 2, title: 'Truyền thông về phòng ngừa và giảm thiểu lao động trẻ em' },
    { number: 3, title: 'Đào tạo, tập huấn về phòng ngừa, giảm thiểu lao động trẻ em' },
  ],
  indicators,
  organisations,
  parts,
  tasks: [...solutionTasks, ...bodyTasks],
  recipients,
  duties,
  reviews,
  signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  letters,
  letterSubject: 'Kế hoạch phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật',
  solutions,
  settings: { schoolingMaxAgeDays: 120, surveyMaxAgeMonths: 24, followUpDays: 30, emergencyHours: 12, planWorkingDays: 5 },
});
