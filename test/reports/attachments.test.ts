import { describe, expect, it } from 'vitest';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { attachments } from '../../functions/reports/attachments.ts';
import { ofNinhBinh, ofOctober } from './a-letter.ts';
import { aMonth } from './a-month.ts';
import { readDocx } from './read-docx.ts';

describe('the attachments of a mail', () => {
  it('are the letter and the workbook, named by the period in ASCII', async () => {
    const files = [...(await attachments(ofOctober)), ...(await attachments(ofNinhBinh))];
    expect(files.map(({ filename, contentType }) => [filename, contentType.split('.').at(-1)])).toEqual([
      ['bao-cao-2026-10.docx', 'document'],
      ['so-lieu-2026-10.xlsx', 'sheet'],
      ['bao-cao-2026.docx', 'document'],
      ['so-lieu-2026.xlsx', 'sheet'],
    ]);
    for (const { filename, bytes } of files) {
      expect(filename).toMatch(/^[\x21-\x7e]+$/);
      expect(bytes.length).toBeLessThan(60_000);
    }
  });

  it('a plan without a letter of its own to its committee sends the one to the authority', async () => {
    const [letter] = await attachments({ ...ofNinhBinh, letter: 'internal' });
    expect(readDocx(letter?.bytes ?? new Uint8Array()).text).toContain('/BC-SYT');
  });

  it('everyone but the authority gets the letter without its annex', async () => {
    const [whole] = await attachments(ofOctober);
    const [body] = await attachments({ ...ofOctober, clearance: 'shared' });
    const [withAnnex, without] = [whole, body].map((file) => readDocx(file?.bytes ?? new Uint8Array()).text);
    expect(without).not.toContain('PHỤ LỤC');
    expect(withAnnex?.startsWith(without ?? 'nothing')).toBe(true);
  });

  it('of a quarter tell everyone nothing of children that the months have told: windows inside each other narrow their bands', async () => {
    const letterOf = async (code: string) => {
      const month = aMonth(kinhBac, code).doing({ reviews: 1, returnedToSchool: 25 }).build();
      const [letter] = await attachments({ ...ofOctober, month, previous: null, clearance: 'shared' });
      return readDocx(letter?.bytes ?? new Uint8Array()).text;
    };
    expect(await letterOf('2026-10')).toContain('Trẻ trở lại học qua rà soát: từ 20 đến 29 trẻ.');
    expect(await letterOf('2026-Q3')).toContain('Trẻ trở lại học qua rà soát, vụ việc mua bán trẻ em: nêu ở');
    expect(await letterOf('2026-Q3')).not.toContain('từ 20 đến 29');
  });
});
