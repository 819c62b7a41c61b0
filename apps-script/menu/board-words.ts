/** What `refresh-board` did, for whoever chose the menu item. */
import { countIn } from './mail-words.ts';
import { problemsIn, unreadWords } from './unread-words.ts';

type Body = Readonly<Record<string, unknown>>;

export function boardWords(body: Body): string {
  const [tabs, kept] = [countIn(body, 'tabs'), countIn(body, 'keptAside')];
  return [
    tabs === 0 ? unwritten(body) : `Đã cập nhật ${tabs} trang của Bảng theo dõi.`,
    kept === 0 ? '' : `${kept} dòng do người sửa đã được giữ ở trang “Bản người sửa”.`,
    unreadWords(problemsIn(body, 'unread').map(([tab]) => tab)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const unwritten = (body: Body): string =>
  body['outcome'] === 'older'
    ? 'Một lần cập nhật khác vừa ghi số liệu mới hơn. Không phải làm gì thêm.'
    : 'Bảng theo dõi đã đúng với số liệu hiện có. Không phải ghi lại.';
