/** What Google's quotas see: calls of each job, counted where the client's requests arrive, on few rows and on many. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, type RunningWorkspace } from '../../workspace/open-workspace.ts';
import { trainingRows } from '../data/training-rows.ts';
import type { Figure } from '../figure.ts';
import type { Part } from '../part.ts';

const NOW = Date.parse('2026-10-20T01:00:00Z');
const MORE = 5_000;

interface Calls {
  readonly sheets: number;
  readonly drive: number;
  readonly storage: number;
}

export const part: Part = {
  async measure({ say }) {
    const dir = mkdtempSync(join(tmpdir(), 'tuoi-tho-bench-'));
    const made: Record<'sheets' | 'drive' | 'storage', number> = { sheets: 0, drive: 0, storage: 0 };
    const observe = ({ api }: { readonly api: keyof typeof made }, moment: 'before' | 'after') => {
      if (moment === 'before') made[api] += 1;
    };
    const workspace = await openWorkspace({ planId: 'kinh-bac-2026-2030', empty: false, port: 0, dir, now: NOW, observe });
    const during = async (name: string): Promise<Calls & { readonly answer: Readonly<Record<string, unknown>> }> => {
      const before = { ...made };
      const answer = await workspace.callFunction(name, name === 'indicators' ? { period: '2026-10' } : {});
      // indicators answers the month itself.
      if (answer['ok'] === false) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      const since = (api: keyof typeof made): number => made[api] - before[api];
      return { sheets: since('sheets'), drive: since('drive'), storage: since('storage'), answer };
    };
    try {
      const few = await during('indicators');
      const sending = await during('send-reports');
      const mails = Number(sending.answer['sent']);
      const again = await during('send-reports');
      const board = await during('refresh-board');
      const unchanged = await during('refresh-board');
      addRows(workspace);
      const many = await during('indicators');
      say(`indicators: ${few.sheets} lần gọi, thêm ${MORE} dòng: ${many.sheets}`);
      return [
        calls('indicators: Sheets + Drive, the sample', 6, few.sheets + few.drive, 'two GETs a spreadsheet, two spreadsheets'),
        calls('indicators: Sheets + Drive, 5,000 rows more', 6, many.sheets + many.drive, 'rows change the bytes, not the calls'),
        calls(
          'send-reports: Sheets + Drive',
          6,
          sending.sheets + sending.drive,
          `${mails} mails; two GETs each of two spreadsheets, “Sổ gửi” looked at, read and written`,
        ),
        {
          work: 'send-reports: Storage calls a mail',
          unit: 'calls',
          goal: 4,
          value: sending.storage / mails,
          note: `${sending.storage} in all for ${mails} mails, those of the release and the listing shared out among them`,
        },
        calls('send-reports, nothing due: Sheets + Drive + Storage', null, sum(again), 'the schedule comes every hour'),
        calls(
          'refresh-board: Sheets + Drive + Storage',
          null,
          sum(board),
          'all tabs in one batch; then the mark, and a second look',
        ),
        calls(
          'refresh-board, nothing changed: Sheets + Drive + Storage',
          1,
          sum(unchanged),
          'files.list: versions, and the mark of the last refresh',
        ),
      ];
    } finally {
      await workspace.close();
      rmSync(dir, { recursive: true });
    }
  },
};

const sum = ({ sheets, drive, storage }: Calls): number => sheets + drive + storage;

const calls = (work: string, goal: number | null, value: number, note: string): Figure => ({
  work,
  unit: 'calls',
  goal,
  value,
  note,
});

/** As if so many forms more had come in. */
function addRows(workspace: RunningWorkspace): void {
  const { spreadsheets, tables } = workspace.directory();
  const tab = tables['training'];
  if (tab === undefined) throw new RangeError('training');
  const below = workspace.spreadsheets.readValues(spreadsheets.data, tab.sheetId).length;
  workspace.spreadsheets.writeCells(spreadsheets.data, tab.sheetId, {
    startRow: below,
    startColumn: 0,
    rows: [...trainingRows(MORE)],
  });
}
