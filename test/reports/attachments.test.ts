import { describe, expect, it } from 'vitest';
import { attachments } from '../../functions/reports/attachments.ts';
import { ofNinhBinh, ofOctober } from './a-letter.ts';
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
});
