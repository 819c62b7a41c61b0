/**
 * The yearly letter of part V.1: the department that stands for the plan reports to the Ministry **and** to UBND tỉnh, so the letter
 * is the department's: a committee does not report to itself. The plan's own foot ("TM. ỦY BAN NHÂN DÂN") is the committee's.
 */
import type { LetterSolution, PlanLetter } from '../plan-letter.ts';

export const letters = [
  {
    kind: 'superior',
    symbol: 'BC-SYT',
    superior: ['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH'],
    issuer: ['SỞ Y TẾ'],
    from: 'Sở Y tế tỉnh Ninh Bình',
    place: 'Ninh Bình',
    to: ['labour-ministry', 'provincial-committee'],
    toInBrief: 'Bộ Y tế, UBND tỉnh',
    signature: ['GIÁM ĐỐC'],
    signer: '',
    copies: 'as-planned',
    kept: 'VT',
  },
] as const satisfies readonly PlanLetter[];

export const solutions = [
  { part: 'III.1', title: 'Hoàn thiện chính sách, pháp luật', work: 'guidance' },
  { part: 'III.2', title: 'Truyền thông, giáo dục, vận động xã hội', work: 'outreach' },
  { part: 'III.3', title: 'Nâng cao năng lực', work: 'training' },
  { part: 'III.4', title: 'Phòng ngừa, phát hiện, hỗ trợ, can thiệp', work: 'support' },
  { part: 'III.5', title: 'Hợp tác quốc tế, vận động nguồn lực', work: 'means' },
  { part: 'III.6', title: 'Thanh tra, kiểm tra; cơ sở dữ liệu, theo dõi', work: 'inspection' },
] as const satisfies readonly LetterSolution[];
