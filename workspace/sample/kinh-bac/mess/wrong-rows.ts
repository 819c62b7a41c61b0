/** Slips in what was held and done, each once or twice. */
import { otherActivity } from '../../../../functions/forms/other-activity.ts';
import { outreach } from '../../../../functions/forms/outreach.ts';
import { training } from '../../../../functions/forms/training.ts';
import { submission } from '../../answers.ts';
import { enterprises, households } from '../establishments.ts';
import type { Ward } from '../ward.ts';
import { evening, on, type Plant } from './plant.ts';

/** A unit that says "nothing" of a month it sent a record of (`contradicts-return`). */
export const CONTRADICTED = { unit: 'tdp-21', month: '2026-08' };

const nameOf = (index: number): string => enterprises[index]?.name ?? '';
/** "Hòa Phát" → "Hòa Phtá": two letters changed places. */
const misspelt = (name: string): string => name.slice(0, -2) + [...name.slice(-2)].reverse().join('');

export function wrongRows({ roster }: Ward): Plant[] {
  const meeting = { channel: 'Hội nghị, nói chuyện chuyên đề' } as const;
  const oneClass = { hours: 3.5, topics: ['Nhận biết lao động trẻ em'], others: 'Không' } as const;
  const twice = {
    ...roster.by('tdp-12'),
    heldOn: on('2026-04-11'),
    ...meeting,
    group: roster.group('tdp-12'),
    carers: 64,
    women: 41,
  } as const;
  const key = roster.by('tdp-07').unitKey;
  return [
    {
      // The year of the plan's start, before its first day.
      code: 'before-plan',
      row: submission(outreach, evening('2026-01-08'), {
        ...roster.by('phu-nu'),
        heldOn: on('2025-12-22'),
        channel: 'Tư vấn tại hộ gia đình',
        group: roster.group('tdp-03'),
        carers: 9,
      }),
    },
    {
      // A whole ward's pupils in one school.
      code: 'over-attendance',
      row: submission(outreach, evening('2026-03-26'), {
        ...roster.by('thcs-vu-ninh'),
        heldOn: on('2026-03-26'),
        channel: 'Tiết học, sinh hoạt lớp',
        group: roster.group('thcs-vu-ninh'),
        children: 1240,
      }),
    },
    { row: submission(outreach, evening('2026-04-11', 5, 10), twice) },
    { code: 'repeated', row: submission(outreach, evening('2026-04-11', 8, 44), twice) },
    {
      code: 'unmatched-establishment',
      row: submission(training, evening('2026-04-15'), {
        ...roster.by('hoi-doanh-nghiep'),
        heldOn: on('2026-04-15'),
        ...oneClass,
        others: 'Có',
        establishments: ['dn-0011', misspelt(nameOf(17)), 'dn-0023'].join('\n'),
      }),
    },
    {
      // The link was copied by hand and lost its last letter.
      code: 'unit-key',
      row: submission(outreach, evening('2026-05-09'), {
        unit: roster.unit('tdp-07'),
        unitKey: key.slice(0, -1),
        heldOn: on('2026-05-09'),
        ...meeting,
        group: roster.group('tdp-07'),
        carers: 52,
      }),
    },
    {
      // Two household businesses of one name.
      code: 'ambiguous-establishment',
      row: submission(training, evening('2026-05-27'), {
        ...roster.by('nong-dan'),
        heldOn: on('2026-05-27'),
        ...oneClass,
        others: 'Có',
        establishments: ['htx-03', households[599]?.name ?? ''].join('\n'),
      }),
    },
    {
      code: 'women-over-people',
      row: submission(outreach, evening('2026-06-06'), {
        ...roster.by('tdp-30'),
        heldOn: on('2026-06-06'),
        ...meeting,
        group: roster.group('tdp-30'),
        carers: 58,
        women: 85,
      }),
    },
    {
      // 2062 for 2026.
      code: 'date-future',
      row: submission(training, evening('2026-06-19'), {
        ...roster.by('trung-tam'),
        heldOn: on('2062-06-18'),
        ...oneClass,
        collaborators: 31,
      }),
    },
    {
      // A cell mended by hand: Google itself takes only digits here.
      code: 'value-unreadable',
      row: submission(outreach, evening('2026-07-18'), {
        ...roster.by('tdp-16'),
        heldOn: on('2026-07-18'),
        ...meeting,
        group: roster.group('tdp-16'),
        carers: 47,
        residents: 'khoảng 40',
      }),
    },
    {
      code: 'unmatched-establishment',
      row: submission(outreach, evening('2026-07-22'), {
        ...roster.by('ldld'),
        heldOn: on('2026-07-22'),
        channel: 'Truyền thông tại cơ sở sản xuất',
        group: 'Nhiều nhóm hoặc toàn phường',
        residents: 34,
        establishments: [misspelt(nameOf(140)), 'dn-0141', 'hkd-0200'].join('\n'),
      }),
    },
    {
      // Counted; what contradicts it is the unit's return.
      row: submission(outreach, evening('2026-07-25'), {
        ...roster.by(CONTRADICTED.unit),
        heldOn: on('2026-07-25'),
        ...meeting,
        group: roster.group(CONTRADICTED.unit),
        carers: 61,
      }),
    },
    {
      code: 'date-unreadable',
      row: submission(otherActivity, evening('2026-08-03'), {
        ...roster.by('mttq'),
        heldOn: 'cuối tháng 7',
        duty: 'Vận động nguồn lực',
        amount: 4_000_000,
      }),
    },
    {
      code: 'nobody',
      row: submission(training, evening('2026-08-12'), { ...roster.by('th-dap-cau'), heldOn: on('2026-08-12'), ...oneClass }),
    },
    {
      code: 'out-of-limits',
      row: submission(training, evening('2026-09-09'), {
        ...roster.by('trung-tam'),
        heldOn: on('2026-09-09'),
        ...oneClass,
        hours: 45,
        collaborators: 26,
      }),
    },
  ];
}
