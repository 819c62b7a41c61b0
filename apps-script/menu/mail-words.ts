/** What became of a run's mails, in a few sentences: each count that is not 0, and who does what about it. */

type Body = Readonly<Record<string, unknown>>;

export const countIn = (body: Body, key: string): number => {
  const count = body[key];
  return typeof count === 'number' ? count : 0;
};

/** Whether the run had a mail to send: one that waits for a decision since an earlier run was none of its own. */
export const hadMail = (body: Body): boolean =>
  ['sent', 'failed', 'unknown', 'inProgress', 'left'].some((key) => countIn(body, key) > 0);

/** `parked`: mails that wait for a person's decision now. */
export function mailWords(body: Body, parked: number): readonly string[] {
  const count = (key: string): number => countIn(body, key);
  const [sent, failed, inProgress, left] = [count('sent'), count('failed'), count('inProgress'), count('left')];
  return [
    sent > 0 ? `Đã gửi ${sent} thư.` : '',
    failed > 0 ? `${failed} thư chưa được máy chủ thư nhận: lần chạy sau, cách ít nhất 15 phút, sẽ tự gửi lại.` : '',
    inProgress > 0 ? `${inProgress} thư đang được một lần chạy khác gửi.` : '',
    left > 0 ? `${left} thư chưa kịp gửi: lần chạy sau gửi tiếp.` : '',
    parked > 0 ? `${parked} thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.` : '',
  ];
}
