import { describe, expect, it } from 'vitest';
import { instantOf } from '../../functions/calendar/instant.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import type { Problem } from '../../functions/records/problem.ts';
import { composeMail, type MailInput } from '../../functions/reports/compose-mail.ts';
import type { Month } from '../../functions/reports/month.ts';
import { aMonth } from './a-month.ts';
import { october, september, yearOfNinhBinh } from './believable.ts';
import { render } from './mail-templates.ts';

const mail = (input: Partial<MailInput> = {}) =>
  composeMail({
    plan: kinhBac,
    month: october,
    previous: september,
    clearance: 'authority',
    recipientName: 'Sở Y tế tỉnh Bắc Ninh',
    closedAt: instantOf('2026-10-19', 17, 0),
    render,
    enclosed: true,
    ...input,
  });

/** October as it was reported before one class, the children of a case and three returns came. */
const firstOctober: Month = {
  ...october,
  activity: { ...october.activity, trainings: 2, trainingAttendances: 60 },
  indicators: october.indicators.map((indicator) => {
    if (indicator.code === '4a')
      return {
        ...indicator,
        ...{ cumulative: { low: 389, high: 610, of: 1100 }, inPeriod: { low: 57, high: 60, of: 1100 } },
      };
    return indicator.code === '2' ? { ...indicator, inYear: { low: 7, high: 8, of: 9 } } : indicator;
  }),
  cases: 'reason' in october.cases ? october.cases : { ...october.cases, notified: 3, open: 16 },
  reporting: { ...october.reporting, late: 2, missing: october.reporting.missing + 3 },
};
const earlierMonths: MailInput['earlier'] = [
  { code: '2026-08', revision: 2, late: { all: 3, aboutCases: 0 }, open: { all: 1, aboutCases: 1 } },
  { code: '2026-09', revision: 0, late: { all: 5, aboutCases: 2 }, open: { all: 5, aboutCases: 2 } },
];
const revisionOf = (month: Month): MailInput['revision'] => ({
  ...{ number: 1, reason: 'Các trường học gửi muộn phiếu tập huấn' },
  replaces: { month, closedAt: instantOf('2026-10-17', 8, 0), late: { all: 12, aboutCases: 2 } },
});

const ofNinhBinh = {
  plan: ninhBinh,
  month: yearOfNinhBinh,
  previous: null,
  recipientName: 'Bộ Y tế',
  closedAt: instantOf('2026-11-19', 8, 30),
};

describe('the mail as it is read (each snapshot was read by a person)', () => {
  it.each([
    ['kinh-bac-month-authority', mail()],
    ['kinh-bac-month-shared', mail({ clearance: 'shared', recipientName: 'Các Tổ trưởng tổ dân phố' })],
    ['ninh-binh-year-authority', mail(ofNinhBinh)],
    ['kinh-bac-month-revised-authority', mail({ revision: revisionOf(firstOctober), earlier: earlierMonths })],
    ['kinh-bac-month-revised-shared', mail({ revision: revisionOf(firstOctober), earlier: earlierMonths, clearance: 'shared' })],
    ['kinh-bac-first-month-nothing-done', mail({ month: aMonth(kinhBac, '2026-01').build(), previous: null })],
  ])('%s', async (name, { subject, text, html }) => {
    await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
    await expect(html).toMatchFileSnapshot(`__snapshots__/${name}.html`);
  });
});

describe('the subject', () => {
  it('names the area, the period and how many chỉ tiêu are met', () => {
    expect(mail({ month: september }).subject).toBe(
      '[Phường Kinh Bắc] Báo cáo tháng 09/2026 phòng ngừa lao động trẻ em: đạt 1/8 chỉ tiêu',
    );
    expect(mail(ofNinhBinh).subject).toBe('[Tỉnh Ninh Bình] Báo cáo năm 2026 phòng ngừa lao động trẻ em: đạt 2/8 chỉ tiêu');
  });

  it('says to either reader that a case is overdue, and never how many', () => {
    for (const clearance of ['authority', 'shared'] as const)
      expect(mail({ clearance }).subject).toMatch(/: đạt 1\/8 chỉ tiêu; có trường hợp quá hạn$/);
  });
});

describe('the opening', () => {
  const opening = (input: Partial<MailInput>) => mail(input).text.split('\n\n')[2]?.replaceAll('\n', ' ');

  it('cites the plan, the period from-to, and the data cut-off', () => {
    expect(opening({})).toBe(
      'UBND phường Kinh Bắc kính gửi kết quả thực hiện Kế hoạch số 115/KH-UBND ngày 19/5/2026 trong tháng 10/2026 (từ 15/09/2026 đến hết 14/10/2026; số liệu chốt lúc 17 giờ ngày 19/10/2026).',
    );
  });

  it('cites a plan without a number by its title, and a year by the days it really covers', () => {
    expect(opening(ofNinhBinh)).toMatch(
      /kết quả thực hiện Kế hoạch triển khai thực hiện Chương trình .* đến năm 2030, trong năm 2026 \(từ 15\/12\/2025 đến hết 14\/11\/2026; số liệu chốt lúc 8 giờ 30 phút ngày 19\/11\/2026\)\.$/,
    );
  });

  it.each([
    ['2026-Q3', 'Báo cáo quý III/2026', 'từ 15/06/2026 đến hết 14/09/2026'],
    ['2026-H1', 'Báo cáo 6 tháng đầu năm 2026', 'từ 01/01/2026 đến hết 14/06/2026'],
    ['2026-9M', 'Báo cáo 9 tháng đầu năm 2026', 'từ 01/01/2026 đến hết 14/09/2026'],
    ['2026', 'Báo cáo năm 2026', 'từ 01/01/2026 đến hết 14/12/2026'],
    ['2027', 'Báo cáo năm 2027', 'từ 15/12/2026 đến hết 14/12/2027'],
    // The first month is shorter than its name: nothing counts before the plan's first day.
    ['2026-01', 'Báo cáo tháng 01/2026', 'từ 01/01/2026 đến hết 14/01/2026'],
  ])('reads %s as “%s”', (code, title, span) => {
    const { text, subject } = mail({ month: aMonth(kinhBac, code).build() });
    expect(subject).toContain(title);
    expect(text.split('\n')[1]).toBe(title);
    expect(text.replaceAll('\n', ' ')).toContain(span);
  });

  it('greets the recipient of the row, or the plan’s own addressee', () => {
    expect(mail({ recipientName: 'Công an phường' }).text).toContain('Kính gửi: Công an phường\n');
    expect(mail({ recipientName: ' ' }).text).toContain('Kính gửi: Sở Y tế tỉnh Bắc Ninh\n');
  });

  it('refuses a month of no period', () => {
    const broken: Month = { ...october, period: { ...october.period, code: '2026-13' } };
    expect(() => mail({ month: broken })).toThrow('Not a period code: "2026-13"');
  });
});

describe('the plain text', () => {
  it('has no line over 76 columns, no entity and no tag', () => {
    for (const { text } of [mail(), mail({ clearance: 'shared' }), mail(ofNinhBinh)]) {
      expect(text.split('\n').filter((line) => line.length > 76)).toEqual([]);
      expect(text).not.toMatch(/&[a-z#0-9]+;|<[a-z]/i);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it('says everything that the page says', () => {
    const words = (s: string) => s.replaceAll(/\s+/g, ' ');
    for (const input of [{}, { clearance: 'shared' as const }, ofNinhBinh]) {
      const { text, html } = mail(input);
      const cells = [...html.matchAll(/<(?:li|td|th|p|h\d)\b[^>]*>([^<]+)</g)].map(([, cell = '']) =>
        words(cell.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')).trim(),
      );
      expect(cells.length).toBeGreaterThan(60);
      const said = words(text.replaceAll('\n', ' '));
      expect(cells.filter((cell) => cell !== '' && cell !== 'Đề nghị cho ý kiến nếu khác.' && !said.includes(cell))).toEqual([]);
    }
  });
});

describe('the page', () => {
  it('is far below the 102 kB at which Gmail cuts a message off', () => {
    for (const { html } of [mail(), mail(ofNinhBinh)]) expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  it('has no script, no link and nothing to fetch; its one picture comes with it', () => {
    const { html } = mail();
    expect(html).not.toMatch(/<(?:script|link|a|form|iframe|svg)\b|url\(|https?:|position:/i);
    expect(html.match(/<img [^>]*>/g)).toEqual([expect.stringContaining(' src="cid:chart" width="440" alt="Kết quả so với')]);
  });

  it('says in the picture’s place what it shows, as far as this reader may know it', () => {
    const alt = (clearance: 'authority' | 'shared') => /<img [^>]*alt="([^"]*)"/.exec(mail({ clearance }).html)?.[1];
    for (const { code } of kinhBac.indicators) expect(alt('shared')).toContain(`Chỉ số ${code} (`);
    expect(alt('authority')).toContain('từ 87,1% đến 93,5%');
    expect(alt('shared')).toContain('trên 50%');
    expect(alt('shared')).not.toContain('87,1%');
  });

  it('has styles that Gmail keeps: in the head, less than 16 kB, and every dark colour under a class that is used', () => {
    const { html } = mail();
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
    expect(html.lastIndexOf('</style>')).toBeLessThan(html.indexOf('</head>'));
    expect(styles.join('').length).toBeLessThan(16_000);
    const [dark = '', outlook = ''] = styles;
    const used = new Set([...html.matchAll(/class="([^"]*)"/g)].map(([, name = '']) => name));
    const tones = ['met', 'unmet', 'open', 'quiet'];
    const named = [...dark.matchAll(/\.([a-z]+)\{/g)].map(([, name = '']) => name);
    expect(new Set(named)).toEqual(new Set([...used, ...tones]));
    // Outlook’s apps mark what they recoloured; there the same rules hold.
    const rulesOf = (css: string) =>
      [...css.matchAll(/\.([a-z]+)\{([^}]*)\}/g)].flatMap(([, name, all = '']) =>
        all.split(';').map((rule) => `${name} ${rule}`),
      );
    expect(rulesOf(outlook)).toEqual(rulesOf(dark));
  });

  it('holds its width in Outlook’s Word engine, which knows tables and attributes alone', () => {
    const { html } = mail();
    expect(html.match(/<!--\[if mso\]>/g)?.length).toBe(html.match(/<!\[endif\]-->/g)?.length);
    const word = html.replaceAll(/<!--\[if mso\]>([\s\S]*?)<!\[endif\]-->/g, '$1');
    const count = (tag: string) => word.match(new RegExp(`<${tag}[ >]`, 'g'))?.length;
    for (const tag of ['table', 'tr', 'td']) expect(count(tag), tag).toBe(word.match(new RegExp(`</${tag}>`, 'g'))?.length);
    expect(word).toContain('align="center" width="640"');
  });
});

describe('a mail that is read by itself', () => {
  it('has no picture, and speaks of nothing that is attached', () => {
    const alone = mail({ enclosed: false });
    expect(alone.html).not.toMatch(/<img|cid:/);
    for (const said of [alone.html, alone.text]) expect(said).not.toContain('gửi kèm');
    for (const said of [mail().html, mail().text.replaceAll('\n', ' ')])
      expect(said).toContain('Văn bản báo cáo (chờ cấp số, ký, đóng dấu) và bảng số liệu được gửi kèm.');
  });
});

describe('what a reader is told about the mail itself', () => {
  it('depends on the clearance', () => {
    const foot = (clearance: 'authority' | 'shared') => mail({ clearance }).text.split('--\n')[1]?.replaceAll('\n', ' ');
    expect(foot('shared')).toContain('Thư này không chứa họ tên hay mã hồ sơ của trẻ. Số nhỏ được gộp thành khoảng.');
    expect(foot('authority')).toContain('Số nhỏ là số chính xác, chỉ dùng trong cơ quan, không chuyển tiếp.');
    expect(foot('shared')).toContain('Đầu mối: Phòng Văn hóa - Xã hội phường Kinh Bắc, 0222.000.000, vhxh@kinhbac.example.');
  });
});

/** A reading comes once, however many indicators it holds for. */
describe('the readings', () => {
  it('are each printed once, with all the indicators they hold for', () => {
    const section =
      mail()
        .text.split('5. CÁCH HIỂU ĐƯỢC ÁP DỤNG')[1]
        ?.replaceAll(/\n {2}/g, ' ') ?? '';
    const lines = section.split('\n').filter((line) => line.startsWith('- '));
    const sentences = lines.map((line) => line.slice(line.indexOf(': ') + 2));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const { code, assumptions } of kinhBac.indicators) {
      for (const assumption of assumptions) {
        const line = lines.find((candidate) => candidate.includes(assumption));
        expect(line?.slice('- Chỉ số '.length, line.indexOf(':')).split(', ')).toContain(code);
      }
    }
  });
});

describe('hostile names', () => {
  const attacks = [
    '</td></tr></table><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><a href="javascript:alert(1)">x</a>',
    "' onmouseover='alert(1)",
    '=HYPERLINK("http://evil.example","x")',
    '{{constructor.constructor "return process"}} {{{this}}}',
    'x\r\nBcc: evil@evil.example\r\n\r\n<b>',
    '\u202Egnp.exe\u2066',
    '<!-- -->]]><![CDATA[',
    '&lt;script&gt;',
  ];

  const monthNaming = (name: string): Month => {
    const flagged: Problem = {
      form: 'training',
      row: 3,
      question: 'unit',
      code: name,
      effect: 'set-aside',
      message: name,
      cell: name,
    };
    return aMonth(kinhBac, '2026-10')
      .measuring(
        '4a',
        { low: 40, high: 95, of: 100 },
        { narrowedBy: { group: 'g', name, gain: 5 }, denominator: { asOf: '2026-01-01', source: name } },
      )
      .measuring('5', { reason: 'no-denominator', low: 1, high: 2 }, { missingGroups: [name, 'b'] })
      .measuring('6', { low: 4, high: 4, of: 9 }, { ofWhich: { crafts: { [name]: { low: 1, of: 2 } } } })
      .reporting({ missing: 1, late: 1, missingUnits: [{ id: 'u', name, hasRecords: true }], lateUnits: [{ id: 'v', name }] })
      .troubledBy(flagged)
      .build();
  };
  const skeleton = (html: string) => html.match(/<[^>]*>/g);
  const composed = (name: string, clearance: 'authority' | 'shared') =>
    mail({ month: monthNaming(name), previous: null, clearance, recipientName: name });

  it.each(attacks)('%j changes nothing but its own letters', (attack) => {
    for (const clearance of ['authority', 'shared'] as const) {
      const [hostile, benign] = [composed(attack, clearance), composed('Trường A', clearance)];
      expect(skeleton(hostile.html)).toEqual(skeleton(benign.html));
      expect(hostile.subject).toBe(benign.subject);
      expect(hostile.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u);
      expect(hostile.text.split('\n').filter((line) => /^Bcc:/i.test(line))).toEqual([]);
    }
  });
});
