/** A report mail with all that goes with it, as its reader's program takes it apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { chartImage } from '../../functions/chart-image.ts';
import { reportMessage } from '../../functions/delivery/message.ts';
import { composeMime } from '../../functions/delivery/smtp-mime.ts';
import { type Reader, type ReportContent, type ReportParts, reportPartsOf } from '../../functions/jobs/report-message.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { PlanLetter } from '../../functions/plans/plan-letter.ts';
import { attachments } from '../../functions/reports/attachments.ts';
import { chartSvg } from '../../functions/reports/chart-svg.ts';
import { chartView } from '../../functions/reports/chart-view.ts';
import { disclose } from '../../functions/reports/disclosure.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { readMail } from '../../workspace/inbox/read-mail.ts';
import { withoutBoundaries } from '../delivery/mime-boundaries.ts';
import { october, september } from '../reports/believable.ts';
import { monthWith, twoAlike } from '../reports/months-in-bands.ts';
import { readDocx } from '../reports/read-docx.ts';

const render = compileTemplates(mailTemplates());
const content: ReportContent = {
  plan: kinhBac,
  month: october,
  previous: september,
  closedAt: instantOf('2026-10-19', 17, 0),
  render,
};
const healthOffice: Reader = { clearance: 'authority', recipientName: 'Sở Y tế tỉnh Bắc Ninh' };
const everyone: Reader = { clearance: 'shared', recipientName: 'Các Tổ trưởng tổ dân phố' };

const mimeOf = (mail: ReportParts) =>
  composeMime(
    reportMessage({
      from: 'UBND phường Kinh Bắc <vhxh@kinhbac.example>',
      to: { name: '', address: 'a@bacninh.example' },
      mail,
      identity: { plan: 'p', period: '2026-10', kind: 'month', recipient: 'a@bacninh.example', revision: 0 },
      date: content.closedAt,
    }),
  );
const received = async (mail: ReportParts) =>
  readMail({ number: 1, receivedAt: 0, sender: '', recipients: [], raw: await mimeOf(mail) });

describe('a report mail', () => {
  test.each([healthOffice, everyone])('has its chart in the page, its letter and its workbook: $clearance', async (reader) => {
    const mail = await received(await reportPartsOf(content)(reader));
    const png = chartImage(chartSvg(chartView(kinhBac, disclose(october, reader.clearance))));
    expect(mail.html).toContain(`<img class="text" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"`);
    const built = await attachments({ ...content, clearance: reader.clearance, returned: null });
    expect(mail.attachments.map(({ name, content: bytes }) => [name, new Uint8Array(bytes)])).toEqual(
      built.map(({ filename, bytes }) => [filename, new Uint8Array(bytes)]),
    );
    expect(built.map(({ filename }) => filename)).toEqual(['bao-cao-2026-10.docx', 'so-lieu-2026-10.xlsx']);
    expect(mail.text).toContain('gửi kèm');
  });

  test('weighs less than a quarter of a megabyte', async () => {
    expect((await mimeOf(await reportPartsOf(content)(healthOffice))).length).toBeLessThan(250_000);
  });

  test('has the annex for the authority alone', async () => {
    const partsOf = reportPartsOf(content);
    const letter = async (reader: Reader) => readDocx((await partsOf(reader)).attachments[0]?.bytes ?? new Uint8Array()).text;
    expect(await letter(healthOffice)).toContain('PHỤ LỤC');
    expect(await letter(everyone)).not.toContain('PHỤ LỤC');
  });

  test('greets each reader, and is drawn and built once for all of one clearance', async () => {
    const partsOf = reportPartsOf(content);
    const [one, other] = await Promise.all([partsOf(everyone), partsOf({ ...everyone, recipientName: 'Công an phường' })]);
    expect(other.text).toContain('Kính gửi: Công an phường');
    expect(one.text).toContain('Kính gửi: Các Tổ trưởng tổ dân phố');
    expect(other.inline).toBe(one.inline);
    expect(other.attachments).toBe(one.attachments);
    expect((await partsOf(healthOffice)).attachments).not.toBe(one.attachments);
  });

  test('that could not be built is built anew for the next reader', async () => {
    const letters: PlanLetter[] = [];
    const partsOf = reportPartsOf({ ...content, plan: { ...kinhBac, letters } });
    await expect(partsOf(everyone)).rejects.toThrow('A plan has a letter');
    letters.push(...kinhBac.letters);
    expect((await partsOf(everyone)).attachments).toHaveLength(2);
  });
});

describe('the shared mail with all that goes with it', () => {
  test.each([
    [kinhBac, '2026-10', '2026-09'],
    [kinhBac, '2026-Q3', '2026-Q2'],
    [ninhBinh, '2026', '2025'],
  ] as const)('of $id, %s, is the same bytes while counts of children stay in their bands', async (plan, code, before) => {
    await fc.assert(
      fc.asyncProperty(twoAlike, async ([a, b, c, d]) => {
        const bytes = async (month: typeof a, previous: typeof c) => {
          const released = { ...content, closedAt: instantOf('2026-12-19', 17, 0), plan };
          const partsOf = reportPartsOf({
            ...released,
            month: monthWith(plan, code, month),
            previous: monthWith(plan, before, previous),
          });
          return withoutBoundaries(await mimeOf(await partsOf(everyone)));
        };
        expect((await bytes(b, d)) === (await bytes(a, c))).toBe(true);
      }),
      { numRuns: 3 },
    );
  });
});
