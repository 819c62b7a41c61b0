/**
 * The two letters of part IV.1, "báo cáo … về UBND phường và Sở Y tế": the division writes to its committee, the committee to Sở Y tế.
 * Heads and signature lines are those of the plan's own paper.
 */
import type { LetterSolution, PlanLetter } from '../plan-letter.ts';

/** The plan's own foot, without "TM. ỦY BAN NHÂN DÂN"; who signs is written by hand. */
export const signature = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] as const;

const COMMITTEE = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG KINH BẮC'] as const;

export const letters = [
  {
    kind: 'superior',
    symbol: 'BC-UBND',
    superior: [],
    issuer: COMMITTEE,
    from: 'UBND phường Kinh Bắc',
    place: 'Kinh Bắc',
    to: ['health-department'],
    toInBrief: 'Sở Y tế',
    signature,
    signer: '',
    copies: 'as-planned',
    kept: 'VT, VHXH',
  },
  {
    kind: 'internal',
    symbol: 'BC-VHXH',
    superior: COMMITTEE,
    issuer: ['PHÒNG VĂN HÓA - XÃ HỘI'],
    from: 'Phòng Văn hóa - Xã hội phường Kinh Bắc',
    place: 'Kinh Bắc',
    to: ['ward-committee'],
    toInBrief: 'UBND phường',
    signature: ['TRƯỞNG PHÒNG'],
    signer: '',
    copies: 'none',
    kept: 'VHXH',
  },
] as const satisfies readonly PlanLetter[];

export const solutions = [
  { part: 'II.1', title: 'Lãnh đạo, chỉ đạo', work: 'guidance' },
  { part: 'II.2', title: 'Truyền thông, giáo dục, vận động', work: 'outreach' },
  { part: 'II.3', title: 'Nâng cao năng lực', work: 'training' },
  { part: 'II.4', title: 'Phòng ngừa, phát hiện, hỗ trợ, can thiệp', work: 'support' },
  { part: 'II.5', title: 'Cơ sở dữ liệu, theo dõi, kiểm tra', work: 'inspection' },
  { part: 'II.6', title: 'Vận động nguồn lực', work: 'means' },
] as const satisfies readonly LetterSolution[];
