import { describe, expect, it } from 'vitest';
import { isRatio } from '../../functions/indicators/measure.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { problem } from '../../functions/records/problem-catalogue.ts';
import { type AttachmentsInput, attachments } from '../../functions/reports/attachments.ts';
import type { Block, LetterView } from '../../functions/reports/letter-view.ts';
import { NO_WORDS } from '../../functions/reports/returned-words.ts';
import { seenMonth } from '../../functions/reports/seen-month.ts';
import { integer } from '../../functions/reports/vi-format.ts';
import { workbookView } from '../../functions/reports/workbook.ts';
import { docxOf, ofNinhBinh, ofOctober, viewOf } from './a-letter.ts';
import { aMonth } from './a-month.ts';
import { october, september } from './believable.ts';

const ofQuietMonth = {
  ...ofOctober,
  month: aMonth(kinhBac, '2026-01').holding({}).build(),
  previous: null,
  returned: NO_WORDS,
};

const lineOf = (block: Block): string => {
  if (block.kind === 'table') return block.rows.map((row) => row.map(({ text }) => text).join(' | ')).join('\n');
  return `${block.kind === 'item' ? '- ' : ''}${block.text}${block.draft === undefined ? '' : ` ⟨${block.draft}⟩`}`;
};
const bodyOf = ({ blocks }: LetterView): string => blocks.map(lineOf).join('\n');
/** The lines between two headings. */
const sectionOf = (view: LetterView, heading: string): string[] => {
  const lines = view.blocks.map(lineOf);
  const start = lines.findIndex((line) => line.startsWith(heading));
  const length = view.blocks.slice(start + 1).findIndex(({ kind }) => kind === 'part' || kind === 'section');
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
};

describe('the letter as it is read (each snapshot was read by a person)', () => {
  it.each<[string, AttachmentsInput]>([
    ['kinh-bac-month-to-health-department', ofOctober],
    ['kinh-bac-month-to-committee', { ...ofOctober, letter: 'internal' }],
    ['kinh-bac-first-month-nothing-done', ofQuietMonth],
    ['ninh-binh-year', ofNinhBinh],
  ])('%s', async (name, input) => {
    await expect(`${(await docxOf(input)).text}\n`).toMatchFileSnapshot(`__snapshots__/letter-${name}.txt`);
  });
});

describe('head and foot', () => {
  it('the ward’s committee writes to Sở Y tế; number, day, month and name are left for the clerk', () => {
    const { head, addressees, signature, signer } = viewOf(ofOctober);
    expect(head).toMatchObject({ superior: [], issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG KINH BẮC'] });
    expect(head.number).toMatch(/^Số:\u00A0+\/BC-UBND$/);
    expect(head.placeAndDate).toMatch(/^Kinh Bắc, ngày\u00A0+tháng\u00A0+năm 2026$/);
    expect(addressees).toEqual(['Sở Y tế tỉnh Bắc Ninh']);
    expect([...signature, signer]).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '']);
  });

  it('the division writes to its committee, under the committee’s name and its own', () => {
    const { head, addressees, signature, receivers, annex } = viewOf({ ...ofOctober, letter: 'internal' });
    expect(head).toMatchObject({ superior: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG KINH BẮC'], issuer: ['PHÒNG VĂN HÓA - XÃ HỘI'] });
    expect(head.number).toMatch(/\/BC-VHXH$/);
    expect([addressees, signature]).toEqual([['UBND phường Kinh Bắc'], ['TRƯỞNG PHÒNG']]);
    expect(receivers).toEqual(['- Như trên;', '- Lưu: VHXH.']);
    expect(annex).toBeNull();
  });

  it('Nơi nhận is the plan’s foot, the addressee as “Như trên”', () => {
    expect(viewOf(ofOctober).receivers).toEqual([
      '- Như trên (kèm Phụ lục);',
      '- Thường trực Đảng ủy, HĐND phường (b/c);',
      '- Chủ tịch và các PCT UBND phường;',
      '- UBMTTQ và các tổ chức chính trị - xã hội phường;',
      '- Các Phòng, Trung tâm thuộc UBND phường;',
      '- Công an phường;',
      '- Các trường học, trạm y tế trên địa bàn phường;',
      '- Các Tổ trưởng tổ dân phố;',
      '- Lưu: VT, VHXH.',
    ]);
  });

  it('a body that was abolished gets no letter: its successor does', () => {
    const { addressees, receivers } = viewOf(ofNinhBinh);
    expect(addressees).toEqual(['Bộ Y tế', 'UBND tỉnh Ninh Bình']);
    expect(receivers).toContain('- UBND các xã, phường;');
    const inForce = { ...ofNinhBinh, month: aMonth(ninhBinh, '2023').build() };
    expect(viewOf(inForce).addressees[0]).toBe('Bộ Lao động - Thương binh và Xã hội');
    expect(viewOf(inForce).receivers).toContain('- UBND các huyện, thành phố;');
  });
});

describe('the period', () => {
  it.each([
    ['2026-10', 'tháng 10 năm 2026', 'THÁNG 11 NĂM 2026'],
    ['2026-02', 'tháng 02 năm 2026', 'THÁNG 3 NĂM 2026'],
    ['2026-09', 'tháng 9 năm 2026', 'THÁNG 10 NĂM 2026'],
    ['2026-Q3', 'quý III năm 2026', 'QUÝ IV NĂM 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', '6 THÁNG CUỐI NĂM 2026'],
    ['2026', 'năm 2026', 'NĂM 2027'],
  ])('%s is “%s”, and then comes %s', (code, name, next) => {
    const view = viewOf({ ...ofOctober, month: aMonth(kinhBac, code).build() });
    expect(view.subject.join(' ')).toBe(
      `Kết quả thực hiện Kế hoạch phòng ngừa, giảm thiểu trẻ em lao động trái quy định của pháp luật ${name} trên địa bàn phường Kinh Bắc`,
    );
    expect(bodyOf(view)).toContain(`V. NHIỆM VỤ TRỌNG TÂM ${next}`);
    expect(view.closing).toBe(
      `Trên đây là báo cáo kết quả ${name}, UBND phường Kinh Bắc kính báo cáo Sở Y tế xem xét, tổng hợp./.`,
    );
  });

  it('opens with the plan and the days it really covers', () => {
    expect(bodyOf(viewOf(ofOctober))).toMatch(
      /^Thực hiện Kế hoạch số 115\/KH-UBND ngày 19\/5\/2026 của UBND phường Kinh Bắc thực hiện Chương trình .* giai đoạn 2026-2030, UBND phường Kinh Bắc báo cáo kết quả tháng 10 năm 2026 \(số liệu từ ngày 15\/9\/2026 đến hết ngày 14\/10\/2026\), như sau:\n/,
    );
    expect(bodyOf(viewOf(ofQuietMonth))).toContain('(số liệu từ ngày 01/01/2026 đến hết ngày 14/01/2026)');
  });

  it('is one that exists', () => {
    const broken = { ...october, period: { ...october.period, code: '2026-13' } };
    expect(() => viewOf({ ...ofOctober, month: broken })).toThrow('Not a period code: "2026-13"');
  });
});

describe('the body', () => {
  it.each([
    ['Kinh Bắc', ofOctober],
    ['Ninh Bình', ofNinhBinh],
  ])('of %s has the figures of the month: every count that is not about children, and its rate', (_, input) => {
    const body = bodyOf(viewOf(input));
    for (const { code, evidence, cumulative } of input.month.indicators) {
      if (evidence === 'cases' || evidence === 'survey' || !isRatio(cumulative)) continue;
      const { low, high, of } = cumulative;
      const counts = low === high ? integer(low) : `từ ${integer(low)} đến ${integer(high)}`;
      expect({ code, body }).toEqual({ code, body: expect.stringContaining(`${counts}/${integer(of)} (`) });
    }
  });

  it('is the same whoever gets this copy', () => {
    expect(bodyOf(viewOf({ ...ofOctober, clearance: 'shared' }))).toBe(bodyOf(viewOf(ofOctober)));
  });

  it('counts of children inside one band give the same letter', () => {
    const holding = (open: number, notified: number) =>
      aMonth(kinhBac, '2026-10')
        .holding({ open, notified, byClass: { 'at-risk': open } })
        .measuring('2', { low: open, high: open, of: open })
        .measuring('3', { low: open, high: open, of: open })
        .build();
    const bodies = [holding(1, 1), holding(7, 3), holding(9, 9)].map((month) => bodyOf(viewOf({ ...ofOctober, month })));
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('Dưới 10 trường hợp; tỷ lệ không công bố.');
    expect(bodies[0]).not.toMatch(/[Kk]hông phát sinh trường hợp/);
  });

  it('goes through objectives and chỉ tiêu in the plan’s order, a chỉ tiêu of several parts by its parts', () => {
    const leads = viewOf(ofNinhBinh)
      .blocks.filter(({ kind }) => kind !== 'table')
      .map(lineOf)
      .flatMap(
        (line) =>
          /^(?:(?:\d\. )?Mục tiêu \d|\d\. Mục tiêu \d|[a-h]\) Chỉ tiêu \d|- Chỉ số \d[a-c]?(?=: \p{Lu}))/u.exec(line) ?? [],
      );
    expect(leads.slice(0, 19)).toEqual([
      ...['1. Mục tiêu 1', 'a) Chỉ tiêu 1', '- Chỉ số 1', '- Chỉ số 1b', 'b) Chỉ tiêu 2', 'c) Chỉ tiêu 3'],
      ...['2. Mục tiêu 2', 'a) Chỉ tiêu 4', '- Chỉ số 4a', '- Chỉ số 4b', 'b) Chỉ tiêu 5', 'c) Chỉ tiêu 6'],
      ...['3. Mục tiêu 3', 'a) Chỉ tiêu 7', '- Chỉ số 7a', '- Chỉ số 7b', '- Chỉ số 7c', 'b) Chỉ tiêu 8', '- Chỉ số 8a'],
    ]);
  });

  it('a year that closes early has a column for its estimate, which only a person fills in', () => {
    const tableOf = (input: AttachmentsInput) => viewOf(input).blocks.find((block) => block.kind === 'table');
    const table = tableOf(ofNinhBinh);
    expect(table?.columns.map(({ title }) => title)).toContain('Ước cả năm');
    const estimates = table?.rows.filter((row) => row.length > 1).map((row) => row.at(-2));
    expect(estimates).toHaveLength(ninhBinh.indicators.length);
    expect(new Set(estimates?.map((cell) => cell?.text))).toEqual(new Set(['[cán bộ điền]']));
    expect(tableOf({ ...ofNinhBinh, month: aMonth(ninhBinh, '2026-10').build() })?.columns).toHaveLength(5);
    expect(tableOf({ ...ofOctober, month: aMonth(kinhBac, '2026').build() })?.columns).toHaveLength(5);
  });

  it('every row of a table fills its columns, and the columns fill the table', () => {
    for (const input of [ofOctober, ofNinhBinh, ofQuietMonth]) {
      const view = viewOf(input);
      for (const block of [...view.blocks, ...(view.annex?.blocks ?? [])]) {
        if (block.kind !== 'table') continue;
        expect(block.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
        for (const row of block.rows) expect(row.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(block.columns.length);
      }
    }
  });

  it('a month in which nothing was done says so, in each part', () => {
    const view = viewOf(ofQuietMonth);
    expect(sectionOf(view, 'I. ')).toEqual([
      '- Trong kỳ không ban hành văn bản mới; các đơn vị tiếp tục thực hiện Kế hoạch số 115/KH-UBND.',
      '- 58/58 đơn vị gửi báo cáo, trong đó 58 đúng hạn, 0 sau hạn.',
      '- Trong kỳ chưa phát sinh kinh phí.',
    ]);
    expect(sectionOf(view, '1. Lãnh đạo')).toEqual(['Trong kỳ chưa có kết quả được báo cáo.']);
    expect(sectionOf(view, '3. Nâng cao')).toEqual(['Trong kỳ không tổ chức lớp tập huấn nào.']);
    expect(sectionOf(view, '5. Cơ sở dữ liệu')).toEqual(['Trong kỳ không tiến hành kiểm tra.']);
    expect(sectionOf(view, '1. Kết quả nổi bật')).toEqual(['Trong kỳ chưa có kết quả nổi bật.']);
    expect(sectionOf(view, '3. Khó khăn')).toEqual(['Các đơn vị chưa phản ánh khó khăn, vướng mắc.']);
  });

  it('a tab that could not be read is named where its figures would stand', () => {
    const unread = (form: 'other-activity' | 'units' | 'outreach') =>
      problem('table-missing', { form, row: null, question: null }, { tab: form });
    const month = (form: 'other-activity' | 'units' | 'outreach') => aMonth(kinhBac, '2026-10').troubledBy(unread(form)).build();
    const other = viewOf({ ...ofOctober, month: month('other-activity') });
    expect(sectionOf(other, 'I. ')).toEqual([
      '- Trang “Nhiệm vụ khác” chưa đọc được: chưa có số liệu.',
      '- 58/58 đơn vị gửi báo cáo, trong đó 58 đúng hạn, 0 sau hạn.',
    ]);
    expect(sectionOf(viewOf({ ...ofOctober, month: month('outreach') }), '2. Truyền thông')).toEqual([
      'Trang “Truyền thông” chưa đọc được: chưa có số liệu.',
    ]);
    const units = viewOf({ ...ofOctober, month: month('units') });
    expect(sectionOf(units, 'I. ')).toContain('- Trang “Đơn vị” chưa đọc được nên chưa biết đơn vị nào đã báo cáo.');
    expect(bodyOf(units)).toContain('- Khắc phục trang “Đơn vị” chưa đọc được để số liệu được tính đủ.');
  });

  it('a case past its deadline is a yes without a number, and the first thing to do next', () => {
    const month = aMonth(kinhBac, '2026-10').holding({ open: 12, overdue: 3 }).build();
    const view = viewOf({ ...ofOctober, month });
    expect(sectionOf(view, '2. Tồn tại')).toContain('- Có trường hợp quá hạn.');
    expect(sectionOf(view, 'V. ')[0]).toBe('- Xử lý ngay các trường hợp quá hạn (Phòng Văn hóa - Xã hội phường Kinh Bắc).');
  });
});

describe('what units wrote', () => {
  it('stands in the draft alone, marked for the person who edits it; what was held back is counted', () => {
    const view = viewOf(ofOctober);
    expect(sectionOf(view, '3. Khó khăn')).toEqual([
      '-  ⟨[cán bộ rà soát] Thiếu tài liệu truyền thông cho các hộ làm nghề.⟩',
      '-  ⟨[cán bộ rà soát] Lịch học trùng lịch tập huấn.⟩',
      '-  ⟨[cán bộ rà soát] 01 ý kiến tạm giữ để xem lại vì dường như có thông tin của một người.⟩',
    ]);
    expect(sectionOf(view, 'VI. ')).toEqual([
      '- Đề nghị Sở Y tế hướng dẫn, cho ý kiến về cách tính các chỉ tiêu (các cách hiểu nêu tại mục IV.4).',
      '-  ⟨[cán bộ rà soát] Đề nghị cấp thêm tờ rơi.⟩',
    ]);
  });

  it('more than a page of it is cut, and how much is said', () => {
    const difficulties = Array.from({ length: 25 }, (_, i) => `Khó khăn thứ ${i + 1}.`);
    const lines = sectionOf(viewOf({ ...ofOctober, returned: { ...NO_WORDS, difficulties } }), '3. Khó khăn');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toContain('05 ý kiến khác ở trang “Xác nhận tháng”.');
  });
});

describe('of a revision', () => {
  const revised: AttachmentsInput = {
    ...ofOctober,
    revision: {
      ...{ number: 2, reason: 'Bổ sung phiếu tập huấn gửi muộn' },
      replaces: {
        month: { ...september, period: october.period },
        closedAt: ofOctober.closedAt - 86_400_000,
        late: { all: 12, aboutCases: 2 },
      },
    },
  };
  const textOf = (view: LetterView): string => [...view.subject, bodyOf(view)].join('\n');

  it('says that it is one, what it takes the place of, each figure as it was and as it is, and why', () => {
    const text = textOf(viewOf(revised));
    expect(text).toContain('trên địa bàn phường Kinh Bắc (điều chỉnh lần 2)');
    expect(text).toMatch(/thay thế số liệu đã nêu tại Báo cáo số\s+\/BC-UBND ngày\s+tháng\s+năm 2026\. Nội dung thay đổi:/);
    expect(text).toMatch(/Chỉ số 7a \([^)]+\): đã báo cáo “[^”]+”; nay là “[^”]+”\./);
    expect(text).toContain('Lý do điều chỉnh: Bổ sung phiếu tập huấn gửi muộn.');
  });

  it('says nothing of this in the report itself', () => {
    expect(textOf(viewOf(ofOctober))).not.toMatch(/điều chỉnh lần|thay thế số liệu/);
  });

  it('is a file beside that of the report, and so is its workbook, which says so in its head', async () => {
    const names = (await attachments(revised)).map(({ filename }) => filename);
    expect(names).toEqual(['bao-cao-2026-10-dieu-chinh-2.docx', 'so-lieu-2026-10-dieu-chinh-2.xlsx']);
    const seen = seenMonth(kinhBac, october, 'shared', ofOctober.closedAt);
    const facts = { plan: kinhBac, month: seen, previous: null, closedAt: ofOctober.closedAt };
    const said = (revision: number) =>
      workbookView({ ...facts, revision }).sheets.map(({ about }) => about.includes('điều chỉnh lần'));
    expect([said(0), said(2)]).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
  });
});

describe('the annex', () => {
  const annexOf = (input: AttachmentsInput) => viewOf(input).annex?.blocks.map(lineOf).join('\n') ?? '';

  it('goes to the competent authority alone', () => {
    expect(viewOf({ ...ofOctober, clearance: 'shared' }).annex).toBeNull();
    expect(viewOf(ofOctober).annex).toMatchObject({ title: ['PHỤ LỤC', 'SỐ LIỆU TRẺ EM (chỉ gửi Sở Y tế, không sao gửi)'] });
    expect(viewOf(ofNinhBinh).annex?.title[1]).toBe('SỐ LIỆU TRẺ EM (chỉ gửi Bộ Y tế, UBND tỉnh, không sao gửi)');
  });

  it('has exact totals, and hides cells under 5 together with the next smallest', () => {
    const month = aMonth(kinhBac, '2026-10')
      .holding({
        open: 20,
        notified: 6,
        breakdown: { sex: { male: 12, female: 8, unknown: 0 }, ageBand: {}, sector: {}, schooling: {} },
      })
      .measuring('2', { low: 30, high: 33, of: 40 })
      .measuring('3', { low: 11, high: 11, of: 20 })
      .build();
    const annex = annexOf({ ...ofOctober, month });
    expect(annex).toContain('1. Chỉ tiêu 2: tiếp nhận từ đầu năm 40; đã bảo đảm 30; còn trong hạn dưới 5; quá hạn dưới 10.');
    expect(annex).toContain(
      '2. Chỉ tiêu 3: đang quản lý 20; đang học, học nghề 11; hay nghỉ hoặc chưa rõ dưới 5; không học dưới 10.',
    );
    expect(annex).toContain('đang quản lý 20');
    expect(annex).toContain('Nam | 12\nNữ | dưới 10\nKhông rõ | dưới 5');
  });

  it('says that nothing happened, or that nothing could be counted', () => {
    const none = aMonth(kinhBac, '2026-10')
      .holding({})
      .measuring('2', { reason: 'nothing-notified' })
      .measuring('3', { reason: 'nothing-notified' })
      .build();
    expect(annexOf({ ...ofOctober, month: none })).toContain('Không phát sinh trường hợp được thông báo.');
    expect(annexOf({ ...ofOctober, month: aMonth(kinhBac, '2026-10').build() })).toBe(
      'Chưa tính trong kỳ này: có trang số liệu về trường hợp chưa đọc được.',
    );
  });
});
