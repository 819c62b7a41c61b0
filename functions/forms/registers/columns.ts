/** Columns that several registers share. Both days of a validity are inclusive; blank is open (domain.md §2, Time). */
import { between } from '../entry-checks.ts';
import type { Question } from '../question.ts';
import { YES_NO } from '../questions/yes-no.ts';

export const id = {
  key: 'id',
  title: 'Mã',
  help: 'Ngắn, không dấu, không đổi về sau. Ví dụ: thcs-kinh-bac.',
  kind: 'text',
  required: true,
  serves: ['II.5'],
  sensitivity: 'open',
} as const satisfies Question;

/** Former names, parted by ";": answers given under them still resolve. */
export const formerNames = {
  key: 'formerNames',
  title: 'Tên cũ',
  help: 'Các tên trước đây, cách nhau bằng dấu chấm phẩy.',
  kind: 'text',
  serves: ['II.5'],
  sensitivity: 'office',
} as const satisfies Question;

export const validity = [
  {
    key: 'validFrom',
    title: 'Từ ngày',
    help: 'Ngày đầu còn dùng. Bỏ trống: từ trước.',
    kind: 'date',
    serves: ['II.5'],
    sensitivity: 'open',
  },
  {
    key: 'validTo',
    title: 'Đến ngày',
    help: 'Ngày cuối còn dùng, điền thay cho việc xóa dòng.',
    kind: 'date',
    serves: ['II.5'],
    sensitivity: 'open',
  },
] as const satisfies readonly Question[];

export const yesNo = { kind: 'choice', options: YES_NO, sensitivity: 'open' } as const;
/** A whole province fits. */
export const number = { kind: 'integer', limits: between(0, 99_999_999), sensitivity: 'open' } as const;
export const openText = { kind: 'text', sensitivity: 'open' } as const;
export const officeText = { kind: 'text', sensitivity: 'office' } as const;
