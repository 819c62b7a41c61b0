/** Facts by the names that stand in "Cần biết thêm: …" (wording.md, undetermined). */
import type { CaseFacts, FactKey } from './case-facts.ts';
import { AGE } from './legal-limits.ts';

const NAMES: Readonly<Record<FactKey, string>> = {
  age: 'tuổi',
  schooling: 'việc học',
  works: 'trẻ có làm việc không, làm việc gì',
  workFor: 'trẻ làm cho ai',
  sector: 'lĩnh vực',
  lightWork: 'công việc có thuộc danh mục việc nhẹ không',
  hoursPerDay: 'số giờ làm mỗi ngày',
  hoursPerWeek: 'số giờ làm mỗi tuần',
  night: 'có làm từ 22 giờ đến 6 giờ sáng không',
  overtime: 'có làm thêm giờ không',
  clashesWithSchool: 'có làm vào giờ đi học không',
  hazards: 'công việc hoặc nơi làm có gì nguy hại',
  papers: 'giấy tờ khi thuê trẻ làm',
  harmsChild: 'có ảnh hưởng đến học tập, sức khỏe, an toàn không',
  coercion: 'dấu hiệu mua bán, cưỡng bức hoặc bóc lột',
  risks: 'hoàn cảnh của trẻ',
};

export function factName(key: FactKey, facts: CaseFacts): string {
  // Known, and yet it decides nothing: say what of it is wanting.
  if (key === 'hazards' && facts.hazards) return 'việc hoặc nơi nguy hại khác là gì';
  if (key === 'papers' && facts.sector === 'arts-and-sports' && (facts.age ?? AGE.adult) < AGE.lightWork)
    return 'văn bản đồng ý của cơ quan nhà nước';
  return NAMES[key];
}
