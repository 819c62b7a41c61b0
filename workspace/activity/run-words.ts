/** What a run of a function did, in a sentence. */
import type { Happening } from './activity.ts';

export type Run = Extract<Happening, { kind: 'run' }>;

interface Words {
  /** As the button says it. */
  readonly title: string;
  readonly told: (count: (name: string) => number) => readonly string[];
}

/** Those that change something; a function that only reads is no event. */
const WORDS: Readonly<Record<string, Words>> = {
  'send-reports': {
    title: 'Chạy báo cáo',
    told: (count) => [reportsSent(count('sent'), count('alreadySent'), count('due')), ...leftOver(count)],
  },
  'watch-cases': {
    title: 'Cấp mã, nhắc việc',
    told: (count) => [
      count('codes') > 0 ? `cấp mã cho ${count('codes')} trường hợp mới` : 'không có trường hợp mới cần mã',
      count('sent') > 0 ? `gửi ${count('sent')} thư nhắc việc` : 'không có thư mới phải gửi',
      ...some(count('overdue'), (n) => `${n} việc đang quá hạn`),
      ...some(count('dueSoon'), (n) => `${n} việc sắp đến hạn`),
      ...leftOver(count),
    ],
  },
  'refresh-board': {
    title: 'Cập nhật Bảng theo dõi',
    told: (count) => [count('tabs') > 0 ? `viết lại ${count('tabs')} trang` : 'không có gì mới', ...leftOver(count)],
  },
  'revise-report': { title: 'Lập bản sửa đổi', told: () => ['đã xem các báo cáo đã gửi'] },
  'settle-mail': { title: 'Quyết định thư chờ', told: () => ['đã ghi quyết định'] },
};

export const isToldOf = (name: string): boolean => Object.hasOwn(WORDS, name);

export const runTitle = (name: string): string => WORDS[name]?.title ?? name;

/** "Chạy báo cáo: gửi 3 thư báo cáo đến hạn; 1 thư chờ quyết định." */
export function runSentence({ name, ok, counts }: Run): string {
  const told = ok ? (WORDS[name]?.told((count) => counts[count] ?? 0) ?? []) : ['không chạy được, chưa việc nào được làm'];
  return `${runTitle(name)}: ${told.join('; ')}.`;
}

const some = (n: number, words: (n: number) => string): readonly string[] => (n > 0 ? [words(n)] : []);

function reportsSent(sent: number, already: number, due: number): string {
  if (sent > 0) return `gửi ${sent} thư báo cáo đến hạn`;
  if (due === 0) return 'chưa có báo cáo nào đến hạn';
  return already > 0 ? 'báo cáo đến hạn đã gửi từ trước, không gửi lại' : 'có báo cáo đến hạn nhưng chưa gửi được cho ai';
}

const leftOver = (count: (name: string) => number): readonly string[] => [
  ...some(count('failed') + count('left'), (n) => `${n} thư để lần chạy sau`),
  ...some(count('parked'), (n) => `${n} thư chờ quyết định`),
  ...some(count('refused'), (n) => `${n} dòng nơi nhận cần sửa`),
  ...some(count('unread'), (n) => `${n} trang chưa đọc được`),
];
