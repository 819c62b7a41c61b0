/** Letters of the believable months: `aLetter({ clearance: 'authority' })` is October of Kinh Bắc, as Sở Y tế gets it. */
import { instantOf } from '../../functions/calendar/instant.ts';
import type { CaseCounts } from '../../functions/cases/case-counts.ts';
import { kinhBac } from '../../functions/plans/kinh-bac-2026-2030.ts';
import { ninhBinh } from '../../functions/plans/ninh-binh-2021-2025.ts';
import { type AttachmentsInput, attachments } from '../../functions/reports/attachments.ts';
import { letterView } from '../../functions/reports/letter.ts';
import type { LetterView } from '../../functions/reports/letter-view.ts';
import { NO_WORDS, type ReturnedWords } from '../../functions/reports/returned-words.ts';
import { october, september, yearOfNinhBinh } from './believable.ts';
import { type Docx, readDocx } from './read-docx.ts';
import { readXlsx, type Xlsx } from './read-xlsx.ts';

/** The open cases of October in each dimension. */
const breakdown: CaseCounts['breakdown'] = {
  sex: { male: 11, female: 6, unknown: 0 },
  ageBand: { '5-11': 2, '12-14': 5, '15-17': 10, unknown: 0 },
  sector: { crafts: 6, trade: 5, none: 4, unknown: 2 },
  schooling: { general: 9, 'often-absent': 5, 'left-before-grade-9': 3, unknown: 0 },
};

export const ofOctober: AttachmentsInput & { readonly returned: ReturnedWords } = {
  plan: kinhBac,
  month: { ...october, cases: 'reason' in october.cases ? october.cases : { ...october.cases, breakdown } },
  previous: september,
  clearance: 'authority',
  closedAt: instantOf('2026-10-19', 17, 0),
  returned: {
    difficulties: ['Thiếu tài liệu truyền thông cho các hộ làm nghề.', 'Lịch học trùng lịch tập huấn.'],
    proposals: ['Đề nghị cấp thêm tờ rơi.'],
    heldBack: { difficulties: 1, proposals: 0 },
  },
};

export const ofNinhBinh: AttachmentsInput = {
  plan: ninhBinh,
  month: yearOfNinhBinh,
  previous: null,
  clearance: 'authority',
  closedAt: instantOf('2026-11-19', 8, 30),
  returned: NO_WORDS,
};

export function viewOf(input: AttachmentsInput): LetterView {
  const { plan, letter: wanted = 'superior', clearance } = input;
  const letter = plan.letters.find(({ kind }) => kind === wanted);
  if (letter === undefined) throw new RangeError(wanted);
  return letterView({ ...input, letter, withAnnex: clearance === 'authority' });
}

export const docxOf = async (input: AttachmentsInput): Promise<Docx> => readDocx(await bytesOf(input, '.docx'));
export const xlsxOf = async (input: AttachmentsInput): Promise<Xlsx> => readXlsx(await bytesOf(input, '.xlsx'));

async function bytesOf(input: AttachmentsInput, ending: string): Promise<Uint8Array> {
  const found = (await attachments(input)).find(({ filename }) => filename.endsWith(ending));
  if (found === undefined) throw new RangeError(ending);
  return found.bytes;
}
