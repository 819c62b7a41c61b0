/** Short labels of the classes inside a sentence (wording.md, "Classes of a case"). */
import type { ClassKey } from '../cases/case-facts.ts';

export const CLASS_WORDS: Readonly<Record<ClassKey, string>> = {
  'worst-form': 'bị bóc lột, cưỡng bức',
  hazardous: 'nặng nhọc, độc hại, nguy hiểm',
  'child-labour': 'lao động trẻ em',
  'employer-not-compliant': 'chưa đúng thủ tục',
  'at-risk': 'có nguy cơ',
  household: 'việc gia đình',
  permitted: 'đúng quy định',
  undetermined: 'chưa đủ thông tin',
  'not-a-case': 'không thuộc đối tượng',
  'out-of-scope': 'ngoài phạm vi',
};
