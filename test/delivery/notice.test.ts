import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../functions/delivery/notice.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { render } from '../reports/mail-templates.ts';
import { type AMail, aGivenUpMail, aMail, aParkedMail, recordOf } from './a-mail.ts';

const NOW = '2026-11-20T08:00';
const notice = (plan: typeof kinhBac | typeof ninhBinh, ...mails: readonly AMail[]) =>
  composeNotice({ plan, parked: mails.map((mail) => recordOf(mail, NOW)), render });

const lost = aParkedMail();
const refused = aGivenUpMail({ period: '2026-Q3', kind: 'quarter', recipient: 'vanphong.hdnd-ubnd@kinhbac.example' });
const forgotten = aMail({ period: '2026-09', recipient: 'mttq@kinhbac.example', built: '2026-10-05T08:00' });

describe('the notice about parked mails', () => {
  test.each([
    ['one', notice(kinhBac, lost)],
    ['many', notice(kinhBac, forgotten, lost, refused)],
  ])('reads as reviewed, of %s', async (name, { subject, html, text }) => {
    await expect(html).toMatchFileSnapshot(`__snapshots__/parked-notice-${name}.html`);
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`__snapshots__/parked-notice-${name}.txt`);
  });

  test('says in the subject what it is about', () => {
    expect(notice(kinhBac, lost).subject).toBe('[Phường Kinh Bắc] Thư “Báo cáo tháng 10/2026” chờ quyết định');
    expect(notice(ninhBinh, lost, refused).subject).toBe('[Tỉnh Ninh Bình] 2 thư chờ quyết định');
  });

  test('names of each mail the report, the mailbox, since when, why, and its code', () => {
    const { html, text } = notice(kinhBac, forgotten, lost, refused);
    for (const words of [
      'Báo cáo tháng 09/2026',
      'mttq@kinhbac.example',
      '8 giờ ngày 05/10/2026',
      'Quá 30 ngày thư chưa gửi được.',
      'Báo cáo tháng 10/2026',
      'soyte@bacninh.example',
      '8 giờ 05 phút ngày 20/10/2026',
      'chưa rõ thư đã tới nơi nhận hay chưa',
      'Báo cáo quý III/2026',
      '5 lần không nhận thư này',
      ...[forgotten, lost, refused].map(({ key }) => key.slice(0, 10)),
    ]) {
      expect(html).toContain(words);
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
  });

  test('says both choices, where to make them, the command beside, and that nothing goes again by itself', () => {
    const { html, text } = notice(kinhBac, lost);
    const plain = html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
    for (const said of [plain, text.replace(/\s+/g, ' ')])
      for (const words of [
        'Gọi điện hỏi nơi nhận',
        'Thư chờ quyết định',
        'Có: nơi nhận đã nhận được.',
        'Không: nơi nhận chưa nhận được. Chính thư đó được gửi lại.',
        'npm run month -- --resolve MÃ sent',
        'npm run month -- --resolve MÃ resend',
        'Hệ thống không tự gửi lại những thư này',
      ])
        expect(said).toContain(words);
  });

  test('leads nowhere: no link, no picture, nothing to fetch', () => {
    expect(notice(kinhBac, lost, refused).html).not.toMatch(/<a\b|href|src=|url\(|https?:/i);
  });

  test('keeps its plain text within 76 columns', () => {
    const long = notice(kinhBac, aParkedMail({ recipient: `${'phong-van-hoa-xa-hoi.'.repeat(3)}x@kinhbac.example` }));
    for (const line of long.text.split('\n')) if (line.trim().includes(' ')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('shows a mailbox that looks like HTML as what it is', () => {
    expect(notice(kinhBac, aParkedMail({ recipient: '<b>x</b>@kinhbac.example' })).html).not.toContain('<b>x</b>');
  });

  test('about nothing is no notice', () => {
    expect(() => composeNotice({ plan: kinhBac, parked: [], render })).toThrow(RangeError);
  });
});
