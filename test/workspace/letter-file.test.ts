import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { officialLetter } from '../../functions/reports/attachments.ts';
import { NO_WORDS } from '../../functions/reports/returned-words.ts';
import { writeLetterFile } from '../../workspace/letter-file.ts';
import { october } from '../reports/believable.ts';

const folder = mkdtempSync(join(tmpdir(), 'tuoi-tho-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = async (): Promise<Uint8Array> => {
  const closedAt = Date.parse('2026-10-19T17:00:00+07:00');
  const input = { plan: kinhBac, month: october, previous: null, clearance: 'authority', closedAt, returned: NO_WORDS } as const;
  return (await officialLetter(input)).bytes;
};

const isThere = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe('the letter as a file', () => {
  test('is the letter, byte for byte, and never takes the place of another file', async () => {
    const file = join(folder, 'thang-10.docx');
    const bytes = await letter();
    await writeLetterFile(file, bytes);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
    writeFileSync(file, 'edited by hand');
    await expect(writeLetterFile(file, bytes)).rejects.toThrow(`Đã có ${file}`);
    expect(readFileSync(file, 'utf8')).toBe('edited by hand');
  });

  test('as PDF, without LibreOffice, says what to do instead and leaves nothing behind', async () => {
    const file = join(folder, 'khong-co.pdf');
    await expect(writeLetterFile(file, await letter(), join(folder, 'no-such-office'))).rejects.toThrow(
      'Cần LibreOffice để ghi PDF',
    );
    expect(existsSync(file)).toBe(false);
  });

  test.skipIf(!isThere('soffice'))(
    'as PDF, where LibreOffice is installed, is a PDF of A4 pages',
    { timeout: 120_000 },
    async () => {
      const file = join(folder, 'thang-10.pdf');
      await writeLetterFile(file, await letter());
      const pdf = readFileSync(file, 'latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const [, width, height] = /\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/.exec(pdf) ?? [];
      expect([Number(width), Number(height)].map(Math.round)).toEqual([595, 842]);
    },
  );
});
