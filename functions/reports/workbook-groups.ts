/** Sheet "Theo nhóm": establishments by kind and craft; for the competent authority the open cases in one dimension each. */
import type { Share } from '../indicators/measure.ts';
import { craftName } from './held-back.ts';
import { breakdowns, byClass, type CaseTable, waits } from './letter-case-tables.ts';
import { oneLine } from './one-line.ts';
import { seenIndicators } from './seen-indicators.ts';
import { cellText } from './small-cells.ts';
import type { SheetCell, SheetView, WorkbookFacts } from './workbook.ts';
import { aboutText, BLANK, number, rateCells, text } from './workbook-cells.ts';

export function groupsSheet(facts: WorkbookFacts): SheetView {
  return {
    name: 'Theo nhóm',
    title: 'KẾT QUẢ THEO NHÓM',
    about: aboutText(facts),
    columns: [
      { title: 'Nội dung', width: 40 },
      { title: 'Nhóm', width: 60 },
      { title: 'Số lượng', width: 14 },
      { title: 'Tổng số', width: 14 },
      { title: 'Tỷ lệ', width: 12 },
    ],
    rows: [...establishments(facts), ...cases(facts)],
  };
}

function establishments({ plan, month }: WorkbookFacts): SheetCell[][] {
  return seenIndicators(plan, month).flatMap(({ promised, seen, unread }) => {
    if (seen.shown === 'banded' || unread.tables.length > 0) return [];
    const { sme, craftVillage, crafts = {} } = seen.ofWhich ?? {};
    const about = `Chỉ số ${promised.code}. ${promised.shortTitle}`;
    return [
      ...shareRow(about, 'Doanh nghiệp nhỏ và vừa', sme),
      ...shareRow(about, 'Cơ sở trong làng nghề', craftVillage),
      ...Object.entries(crafts).flatMap(([craft, share]) => shareRow(about, `Nghề: ${oneLine(craftName(craft))}`, share)),
    ];
  });
}

function shareRow(about: string, group: string, share: Share | undefined): SheetCell[][] {
  if (share === undefined || share.of === 0) return [];
  const { low, of } = share;
  const [rate = BLANK] = rateCells({ low, high: low, of }, null);
  return [[text(about), text(group), number(low), number(of), rate]];
}

/** Everyone else reads of children in bands only, and bands have no groups here (privacy.md, 4). */
function cases({ month }: WorkbookFacts): SheetCell[][] {
  if (month.clearance === 'shared')
    return [[text('Trường hợp trẻ em'), text('Số liệu theo nhóm chỉ gửi cơ quan có thẩm quyền.'), BLANK, BLANK, BLANK]];
  if (month.cases === null) return [[text('Trường hợp trẻ em'), text('Chưa tính trong kỳ này.'), BLANK, BLANK, BLANK]];
  const { open, notified } = month.cases;
  const tables: [CaseTable, number][] = [
    ...[byClass(month.cases), ...breakdowns(month.cases)].map((table): [CaseTable, number] => [table, open]),
    [waits(month.cases), notified],
  ];
  return tables.flatMap(([{ title, rows }, of]) =>
    rows.map(({ label, cell }) => {
      const count = typeof cell === 'number' ? number(cell) : text(cellText(cell));
      return [text(`Trường hợp trẻ em. ${title}`), text(label), count, number(of), BLANK];
    }),
  );
}
