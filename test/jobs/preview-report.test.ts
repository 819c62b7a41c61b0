import { describe, expect, test } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { previewReport, readPreviewRequest } from '../../functions/jobs/preview-report.ts';
import { mailTemplates } from '../../functions/mail-templates.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { aTraining, type FormRow } from '../builders/form-rows.ts';
import { aBudget, aDesk, alreadySent, type Desk, ids } from '../builders/office-desk.ts';
import { aWorld } from '../builders/world.ts';

const render = compileTemplates(mailTemplates());
const october16 = instantOf('2026-10-16', 8, 0);

const aDeskOf = (rows: readonly FormRow[] = []): Desk => aDesk(() => aWorld().tables(rows), october16);

function preview(desk: Desk, body: Readonly<Record<string, unknown>> = {}, now = october16) {
  return previewReport({ ...desk.ports(), plan: kinhBac, ids, render }, readPreviewRequest(body, kinhBac, now), aBudget(desk));
}

describe('the preview of a report', () => {
  test('is of the month that closed last, until its report is out; then of the running one', async () => {
    const desk = aDeskOf();
    expect(await preview(desk)).toMatchObject({ period: '2026-10', released: false });
    alreadySent(desk, kinhBac.id, '2026-10', 'syt@bacninh.example', october16);
    expect(await preview(desk)).toMatchObject({ period: '2026-11', released: false });
  });

  test('of a plan that reports yearly is of a year, also between its early close and the end of the reporting year', async () => {
    const at = async (date: string, out: boolean) => {
      const now = instantOf(date, 8, 0);
      const desk = aDesk(() => aWorld().tables(), now);
      if (out) alreadySent(desk, ninhBinh.id, '2025', 'boyte@chinhphu.example', now, 'year');
      const ports = { ...desk.ports(), plan: ninhBinh, ids, render };
      return (await previewReport(ports, readPreviewRequest({}, ninhBinh, now), aBudget(desk))).period;
    };
    expect(await at('2025-11-20', false)).toBe('2025');
    expect(await at('2025-11-20', true)).toBe('2026');
    expect(await at('2026-03-01', false)).toBe('2025');
    expect(await at('2026-03-01', true)).toBe('2026');
  });

  test('holds what was reported up to now, as the mail would say it', async () => {
    const { html, subject } = await preview(aDeskOf([aTraining().with({ educators: 20 }).row()]));
    expect(subject).toContain('Báo cáo tháng 10/2026');
    expect(html).toContain('01 lớp tập huấn, 20 lượt người dự');
    expect(html).toContain('chốt lúc 8 giờ ngày 16/10/2026');
  });

  test('sends nothing and writes nothing', async () => {
    const desk = aDeskOf();
    await preview(desk);
    expect([desk.taken, [...desk.claims.made], desk.ledger.rows]).toEqual([[], [], []]);
  });

  test('shows a month that is out as it was sent', async () => {
    const rows = [aTraining().row(), aTraining().submitted('2026-10-21T09:00').with({ educators: 50 }).row()];
    const desk = aDeskOf(rows);
    alreadySent(desk, kinhBac.id, '2026-10', 'syt@bacninh.example', october16);
    const { html, released } = await preview(desk, { period: '2026-10' }, instantOf('2026-10-25', 8, 0));
    expect(released).toBe(true);
    expect(html).toContain('01 lớp tập huấn');
    expect(html).toContain('chốt lúc 8 giờ ngày 16/10/2026');
  });

  test('shows small counts of children as bands, whoever looks', async () => {
    const { html } = await preview(aDeskOf());
    expect(html).toContain('gộp thành khoảng');
    expect(html).not.toContain('chỉ dùng trong cơ quan');
  });

  test('refuses a period that is none', () => {
    expect(() => readPreviewRequest({ period: 'tháng 10' }, kinhBac, october16)).toThrow(BadRequest);
  });
});
