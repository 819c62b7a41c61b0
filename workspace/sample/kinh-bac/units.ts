/**
 * The bodies of part IV, the schools, the heads of residential groups, and the 24 "cơ quan, tổ chức có liên quan" of chỉ tiêu 7.
 * Monthly returns are asked of the nine bodies that part IV names beside the standing one, of the nine schools whose pupils are of
 * the age that leaves for work, and of the forty residential groups: 58.
 */
import { toDay } from '../../../functions/calendar/plain-date.ts';
import type { units } from '../../../functions/forms/registers.ts';
import type { EntryOf } from '../answers.ts';
import { unitKey } from '../unit-key.ts';
import { careFacilities, residentialGroups, schools } from './places.ts';

type Unit = EntryOf<typeof units>;
type Role = NonNullable<Unit['role']>;

interface Body {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly reports?: true;
  readonly casePoint?: true;
  readonly formerNames?: string;
}

/** Related to child labour, so to be trained by indicator 7b. */
export const agencies: readonly Body[] = [
  { id: 'van-phong', name: 'Văn phòng HĐND&UBND phường', role: 'Phòng ban', reports: true },
  { id: 'tai-chinh', name: 'Phòng Tài chính', role: 'Phòng ban', reports: true },
  { id: 'kinh-te', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', role: 'Phòng ban' },
  { id: 'trung-tam', name: 'Trung tâm cung ứng dịch vụ sự nghiệp công', role: 'Phòng ban', reports: true },
  { id: 'hanh-chinh-cong', name: 'Trung tâm Phục vụ hành chính công', role: 'Phòng ban' },
  { id: 'cong-an', name: 'Công an phường', role: 'Công an', reports: true, casePoint: true },
  { id: 'tram-y-te', name: 'Trạm Y tế phường', role: 'Y tế', reports: true, casePoint: true, formerNames: 'Trạm y tế Kinh Bắc' },
  { id: 'quan-su', name: 'Ban Chỉ huy Quân sự phường', role: 'Phòng ban' },
  { id: 'mttq', name: 'Ủy ban MTTQ Việt Nam phường', role: 'Đoàn thể', reports: true },
  { id: 'phu-nu', name: 'Hội Liên hiệp Phụ nữ phường', role: 'Đoàn thể', reports: true },
  { id: 'nong-dan', name: 'Hội Nông dân phường', role: 'Đoàn thể', reports: true },
  { id: 'ldld', name: 'Liên đoàn Lao động phường', role: 'Đoàn thể', reports: true },
  { id: 'doan-thanh-nien', name: 'Đoàn TNCS Hồ Chí Minh phường', role: 'Đoàn thể' },
  { id: 'cuu-chien-binh', name: 'Hội Cựu chiến binh phường', role: 'Đoàn thể' },
  { id: 'khuyen-hoc', name: 'Hội Khuyến học phường', role: 'Đoàn thể' },
  { id: 'nguoi-cao-tuoi', name: 'Hội Người cao tuổi phường', role: 'Đoàn thể' },
  { id: 'chu-thap-do', name: 'Hội Chữ thập đỏ phường', role: 'Đoàn thể' },
  { id: 'luat-gia', name: 'Chi hội Luật gia phường', role: 'Đoàn thể' },
  { id: 'hoi-doanh-nghiep', name: 'Hội Doanh nghiệp phường', role: 'Đoàn thể' },
  { id: 'quan-ly-cho', name: 'Ban Quản lý chợ', role: 'Khác' },
  { id: 'trat-tu-do-thi', name: 'Tổ Quản lý trật tự đô thị', role: 'Khác' },
  { id: 'truyen-thanh', name: 'Đài Truyền thanh phường', role: 'Khác' },
  { id: 'thue', name: 'Thuế cơ sở', role: 'Khác' },
  { id: 'bao-hiem', name: 'Bảo hiểm xã hội cơ sở', role: 'Khác' },
];

const standing: Body = {
  id: 'vh-xh',
  name: 'Phòng Văn hóa - Xã hội',
  role: 'Thường trực',
  casePoint: true,
};

const since = { day: toDay('2025-07-01') };

const entry = (body: Body, related: boolean): Unit => ({
  id: body.id,
  name: body.name,
  role: body.role,
  key: unitKey('kinh-bac-2026-2030', body.id),
  related: related ? 'Có' : 'Không',
  reports: body.reports ? 'Có' : 'Không',
  casePoint: body.casePoint ? 'Có' : 'Không',
  email: `${body.id.replaceAll('-', '')}@kinhbac.example`,
  validFrom: since,
  formerNames: body.formerNames,
});

export const unitEntries: readonly Unit[] = [
  entry(standing, false),
  ...agencies.map((body) => entry(body, true)),
  ...schools.map(({ id, name, level }) => {
    const reports = level === 'thcs' || level === 'thpt' ? ({ reports: true } as const) : {};
    return entry({ id, name, role: 'Trường', ...reports }, false);
  }),
  ...careFacilities.map(({ id, name }) => entry({ id, name, role: 'Khác' }, false)),
  ...residentialGroups.map(({ id, name }) => entry({ id, name, role: 'Tổ dân phố', reports: true }, false)),
];
