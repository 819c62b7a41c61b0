import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { readIndicatorsRequest } from '../../functions/jobs/indicators.ts';
import { letterFile } from '../../functions/jobs/letter-file.ts';
import { reportPartsOf } from '../../functions/jobs/report-message.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { computeMonth } from '../../functions/reports/compute-month.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aMonthlyReturn, aTraining, type FormRow } from '../builders/form-rows.ts';
import { aBudget, aDesk, alreadySent, type Desk, ids } from '../builders/office-desk.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { readDocx } from '../reports/read-docx.ts';

const now = instantOf('2026-10-16', 8, 0);
const words = { difficulties: 'Thiếu tờ rơi cho các hộ làm nghề.', proposals: 'Đề nghị cấp thêm tờ rơi.' };
const rows = [aTraining().with({ educators: 20 }).row(), aMonthlyReturn().by('tdp-1').with(words).row()];
const deskOf = (given: readonly FormRow[] = rows): Desk => aDesk(() => aWorld().tables(given), now);

function letter(desk: Desk, body: Readonly<Record<string, unknown>> = { period: '2026-10' }, at = now) {
  const request = { ...readIndicatorsRequest(body, kinhBac), now: at };
  return letterFile({ ...desk.ports(), plan: kinhBac, ids }, request, aBudget(desk));
}
const textOf = async (desk: Desk, ...asked: [Readonly<Record<string, unknown>>?, number?]): Promise<string> =>
  readDocx((await letter(desk, ...asked)).bytes).text;

describe('the letter that the office edits', () => {
  test('has what units wrote into their returns, and the annex', async () => {
    const { filename } = await letter(deskOf());
    expect(filename).toBe('bao-cao-2026-10.docx');
    const text = await textOf(deskOf());
    for (const said of [...Object.values(words), 'PHỤ LỤC', 'Tổ chức 01 lớp tập huấn']) expect(text).toContain(said);
  });

  test('is the letter that is mailed but for those words, which never leave by mail', async () => {
    const { facts } = factsOf(aWorld(), rows);
    const { period } = readIndicatorsRequest({ period: '2026-10' }, kinhBac);
    const month = computeMonth(kinhBac, period, facts, [], {});
    const render = compileTemplates(mailTemplates());
    const partsOf = reportPartsOf({ plan: kinhBac, month, previous: null, closedAt: now, render });
    for (const clearance of ['authority', 'shared'] as const) {
      const { attachments, html, text } = await partsOf({ clearance, recipientName: '' });
      const mailed = readDocx(attachments[0]?.bytes ?? new Uint8Array()).text;
      for (const said of Object.values(words)) for (const part of [mailed, html, text]) expect(part).not.toContain(said);
      // Nor does it say that there were none.
      expect(mailed).not.toContain('chưa phản ánh');
      for (const what of ['khó khăn, vướng mắc', 'kiến nghị, đề xuất'])
        expect(mailed).toContain(`[cán bộ rà soát] Bổ sung ${what} do các đơn vị phản ánh (nếu có) trước khi ký.`);
    }
  });

  test('of a report that is out has the figures that went out', async () => {
    const desk = deskOf([...rows, aTraining().submitted('2026-10-21T09:00').with({ educators: 50 }).row()]);
    alreadySent(desk, kinhBac.id, '2026-10', 'syt@bacninh.example', now);
    const later = instantOf('2026-10-25', 8, 0);
    expect(await textOf(desk, { period: '2026-10' }, later)).toContain('Tổ chức 01 lớp tập huấn');
    expect(await textOf(desk, { period: '2026-10', cutoff: '2026-10-22T00:00:00Z' }, later)).toContain('Tổ chức 02 lớp tập huấn');
  });

  test('is none of a review', async () => {
    await expect(letter(deskOf(), { period: '2027', review: true })).rejects.toThrow(BadRequest);
  });
});
