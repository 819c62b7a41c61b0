import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postersPage } from '../../../apps-script/posters/posters-page.ts';
import { type LinkedForm, prefilledKeys, readPrefilledUrl } from '../../../apps-script/posters/prefilled-link.ts';
import { qrSvg } from '../../../apps-script/posters/qr-svg.ts';
import { qrMatrix } from '../../../apps-script/posters/qrcode-matrix.ts';
import { unitLinks } from '../../../apps-script/posters/unit-links.ts';
import { FORMS } from '../../../functions/forms/forms.ts';
import { linkTemplate } from '../../../functions/forms/prefilled-link.ts';
import { formOf } from '../submit/a-submission.ts';
import { decodeSquares } from './decode-qr.ts';
import { squaresOf } from './svg-squares.ts';

const office = { areaName: 'Phường Kinh Bắc', contact: 'Phòng Văn hóa - Xã hội' };
const linked = (id: Parameters<typeof formOf>[0]): LinkedForm => ({
  form: formOf(id),
  template: linkTemplate(
    `https://docs.google.com/forms/d/e/${id}/viewform`,
    prefilledKeys(formOf(id)).map((key, i) => [key, `entry.${i + 1}`]),
  ),
});
const school = { id: 'thcs-kinh-bac', label: 'Trường THCS Kinh Bắc', key: 'kb-thcs-04', receipts: 'thcs@kinhbac.example' };
const classes = { label: 'Trường THCS Kinh Bắc', unit: 'thcs-kinh-bac' };

describe('a link', () => {
  test('fills in unit, key and group, and is read back as a browser reads it', () => {
    const [unit] = unitLinks([school], [classes], [linked('training')]);
    const url = new URL(unit?.links[0]?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://docs.google.com/forms/d/e/training/viewform');
    expect([...url.searchParams]).toEqual([
      ['usp', 'pp_url'],
      ['entry.1', 'Trường THCS Kinh Bắc'],
      ['entry.2', 'kb-thcs-04'],
      ['entry.3', 'Trường THCS Kinh Bắc'],
    ]);
  });

  test('never fills in where a child lives', () => {
    expect(prefilledKeys(formOf('case-report'))).toEqual(['unit', 'unitKey']);
    expect(prefilledKeys(formOf('training'))).toEqual(['unit', 'unitKey', 'group']);
    expect(FORMS.filter((form) => !prefilledKeys(form).includes('unitKey'))).toEqual([]);
  });

  test('leaves the group to the person where the unit has several, or none', () => {
    const forms = [linked('training')];
    for (const groups of [[], [classes, { label: 'Điểm trường 2', unit: 'thcs-kinh-bac' }]])
      expect(unitLinks([school], groups, forms)[0]?.links[0]?.url).not.toContain('entry.3');
  });

  test('is not made for a unit without a key', () => {
    expect(unitLinks([{ ...school, key: '' }], [], [linked('training')])).toEqual([]);
  });

  test('leaves what only a mail fills in to the person: the case, the month', () => {
    expect(prefilledKeys(formOf('case-update'))).toEqual(['unit', 'unitKey', 'caseCode']);
    expect(prefilledKeys(formOf('monthly-return'))).toEqual(['unit', 'unitKey', 'period']);
    for (const id of ['case-update', 'monthly-return'] as const)
      expect(unitLinks([school], [], [linked(id)])[0]?.links[0]?.url).not.toContain('entry.3');
  });

  test('learns the entry of a question from a link that Google made for it', () => {
    expect(readPrefilledUrl('https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1234567890=1')).toEqual({
      address: 'https://docs.google.com/forms/d/e/x/viewform',
      entry: 'entry.1234567890',
    });
    expect(() => readPrefilledUrl('https://docs.google.com/forms/d/e/x/viewform')).toThrow('điền sẵn');
  });
});

describe('a QR code', () => {
  test('is read back by an independent decoder, whatever the address', () => {
    const address = fc.array(fc.constantFrom(...'abcXYZ019%+&=./?-_'), { minLength: 1, maxLength: 500 }).map((c) => c.join(''));
    fc.assert(
      fc.property(address, (text) => {
        expect(decodeSquares(qrMatrix(text))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('is drawn square by square as it was made, with the light border that readers need', () => {
    const matrix = qrMatrix('https://docs.google.com/forms/d/e/x/viewform?usp=pp_url&entry.1=a');
    expect(squaresOf(qrSvg(matrix, 'Mã QR'))).toEqual(matrix);
  });

  test('refuses what is no address', () => {
    expect(() => qrMatrix('Trường')).toThrow('percent-encoded');
  });
});

describe('the posters', () => {
  const units = unitLinks(
    [school, { id: 'tyt', label: 'Trạm Y tế <script>alert(1)</script> & "co"', key: 'tyt-1', receipts: '' }],
    [classes],
    FORMS.map((form) => linked(form.id)),
  );
  const page = postersPage(units, office);

  test('hold each form of each unit as a code that leads there', () => {
    const codes = [...page.matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => decodeSquares(squaresOf(svg)));
    expect(codes).toEqual(units.flatMap(({ links }) => links.map(({ url }) => url)));
    expect(codes).toHaveLength(2 * 7);
  });

  test('say whose they are, which form a code opens, when it is used and how', () => {
    expect(page).toContain('<h1>Trường THCS Kinh Bắc</h1>');
    expect(page).toContain(
      '<h2>Báo cáo lớp tập huấn</h2><p>Gửi sau mỗi lớp tập huấn về phòng ngừa, giảm thiểu lao động trẻ em.</p>',
    );
    expect(page).toContain('Việc khẩn cấp: gọi ngay Tổng đài 111');
    expect(page).toContain('chĩa vào ô vuông');
  });

  test('show a hostile name as text', () => {
    expect(page).not.toContain('<script>');
    expect(page).toContain('<h1>Trạm Y tế &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;</h1>');
  });

  test('ask nothing of any other place', () => {
    expect(page).not.toMatch(/<(?:img|link|iframe|object)|src=|url\(|@import/);
  });
});
