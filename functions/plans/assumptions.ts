/**
 * What the words of both plans force us to read into them. Each sentence is printed in the report under "Cách hiểu được áp dụng",
 * so that the authority can correct the reading instead of the number. The sections named are those of domain.md.
 */
import type { PeriodRules } from '../calendar/periods.ts';

/** §4: "kịp thời" is undefined in the plans; Decree 56/2017 gives the two limits. */
export const IN_TIME =
  '“Kịp thời” được hiểu là: có biện pháp bảo vệ trong 12 giờ từ khi nhận tin nếu khẩn cấp, và có kế hoạch hỗ trợ, can thiệp trong 05 ngày làm việc (Nghị định 56/2017/NĐ-CP).';

/** §4: no statutory figure was found for the interval between visits. */
export const FOLLOWED =
  '“Được quản lý, theo dõi” được hiểu là không có lần thăm nào quá hạn; nếu không hẹn ngày khác thì thăm lại sau 30 ngày.';

/** §2, the year's window: the verdict of indicator 2 judges the reporting year. */
export const judgedByYear = (mode: PeriodRules['mode']): string =>
  `Kết luận tính trên các trường hợp nhận tin trong năm báo cáo (${mode === 'decree' ? 'từ 15/12 năm trước đến 14/12' : 'từ 01/01 đến 31/12'}).`;

/** §3: "trẻ em" is under 16 by the Law on Children; the programme's rate covers 5-17. */
export const MINORS_BY_POLICY =
  'Người từ đủ 16 đến dưới 18 tuổi không phải trẻ em theo Luật Trẻ em nhưng được hỗ trợ và tính như trẻ em theo mục tiêu của Kế hoạch.';

/** §2, in education: the answer of the last visit speaks for at most 120 days. */
export const SCHOOLING_AGE = 'Thông tin về việc học đã quá 120 ngày được coi là chưa rõ.';

/** §2, a stock at the end of the period. */
export const OPEN_CASES = 'Tính trên các trường hợp từ 5 đến 17 tuổi đang quản lý ở cuối kỳ hoặc đóng hồ sơ trong kỳ.';

/** §2, rate: only a survey or a full review gives it. */
export const RATE_BY_SURVEY =
  'Tỷ lệ chỉ được kết luận từ điều tra, khảo sát hoặc rà soát toàn bộ trong 24 tháng gần nhất; số trường hợp trong hồ sơ quản lý chỉ để tham khảo.';

/** §2, people reached: low and high hold however people overlap, as long as those reached stayed. */
export const TURNOVER =
  'Người đã được truyền thông, tập huấn được coi là vẫn còn trên địa bàn; không trừ người chuyển đi, không bù người mới đến.';

/** §2: indirect reach never enters a numerator. */
export const DIRECT_ONLY =
  '“Được cung cấp thông tin, kiến thức” được hiểu là đã dự ít nhất một buổi truyền thông trực tiếp hoặc tập huấn; loa, mạng xã hội, tờ rơi, báo đài được báo cáo riêng.';

/** §2, carers are persons (setting: households). */
export const CARERS_ARE_PERSONS = 'Đếm từng cha, mẹ, người chăm sóc (kể cả người giám hộ), không đếm theo hộ.';

/** §2 [?]: children of indicator 5. */
export const CHILDREN_6_TO_15 = 'Trẻ em được tính là từ 6 đến dưới 16 tuổi; người từ 16 đến dưới 18 tuổi được báo cáo riêng.';

/** §2: "Hộ" means business and producing households, not all households. */
export const PRODUCING_HOUSEHOLDS =
  '“Hộ gia đình” được hiểu là hộ sản xuất, kinh doanh (hộ kinh doanh, hộ làm nghề), không phải mọi hộ gia đình trên địa bàn.';

/** §2: two people of one firm count once. */
export const ONE_PERSON_IS_ENOUGH = 'Cơ sở có ít nhất một người dự được tính là một cơ sở đã được truyền thông hoặc tập huấn.';

/** §2, officials: who left is not counted. */
export const IN_POST = 'Tính trên người đang công tác ở cuối kỳ và đã dự ít nhất một lớp tập huấn.';

/** §2, agencies. */
export const AGENCY_BY_ONE_PERSON =
  'Cơ quan, tổ chức có liên quan là các đơn vị được đánh dấu trong danh sách đơn vị; có ít nhất một người dự tập huấn thì được tính.';
