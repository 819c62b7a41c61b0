/** Odd, and right: spellings that must be read as if nothing were wrong with them. */
import { outreach } from '../../../../functions/forms/outreach.ts';
import { training } from '../../../../functions/forms/training.ts';
import { type Answers, type Submission, submission } from '../../answers.ts';
import type { Ward } from '../ward.ts';
import { evening, on, type Plant } from './plant.ts';

export function readableRows({ roster }: Ward): Plant[] {
  const rows = [
    // Under the name the station had before.
    submission(outreach, evening('2026-02-06'), {
      unit: 'Trạm y tế Kinh Bắc',
      unitKey: roster.by('tram-y-te').unitKey,
      heldOn: on('2026-02-06'),
      channel: 'Tư vấn tại hộ gia đình',
      group: roster.group('tdp-09'),
      carers: 11,
    }),
    // Pasted from a phone that decomposes its letters.
    decomposed(
      submission(outreach, evening('2026-03-21'), {
        ...roster.by('tdp-05'),
        heldOn: on('2026-03-21'),
        channel: 'Hội nghị, nói chuyện chuyên đề',
        group: roster.group('tdp-05'),
        carers: 73,
        note: 'Bà con hỏi nhiều về độ tuổi được đi làm thêm.',
      }),
    ),
    // A date typed as text, a key with capitals and a blank.
    submission(training, evening('2026-05-20'), {
      unit: roster.unit('vh-xh'),
      unitKey: ` ${roster.by('vh-xh').unitKey.toUpperCase()}`,
      heldOn: '19/5/2026',
      hours: '3,5',
      topics: ['Quy trình phát hiện và hỗ trợ'],
      collaborators: 38,
      others: 'Không',
    }),
  ];
  return rows.map((row) => ({ row }));
}

function decomposed(row: Submission): Submission {
  const answers: Answers = Object.fromEntries(
    Object.entries(row.answers).map(([key, answer]) => [key, typeof answer === 'string' ? answer.normalize('NFD') : answer]),
  );
  return { ...row, answers };
}
