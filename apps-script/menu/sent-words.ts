/** What `send-reports` did and what it left, in a few sentences: each count that is not 0, and who does what about it. */
export function sentWords(body: Readonly<Record<string, unknown>>): string {
  const count = (key: string): number => (typeof body[key] === 'number' ? body[key] : 0);
  const rows = Array.isArray(body['refused']) ? body['refused'].length : 0;
  const [sent, failed, inProgress, left] = [count('sent'), count('failed'), count('inProgress'), count('left')];
  const [unknown, parked] = [count('unknown'), count('parked')];
  const nothingToSend = sent + failed + unknown + inProgress + left === 0;
  return [
    nothingToSend ? 'Không có thư nào phải gửi lúc này.' : '',
    sent > 0 ? `Đã gửi ${sent} thư.` : '',
    failed > 0 ? `${failed} thư chưa được máy chủ thư nhận: lần chạy sau, cách ít nhất 15 phút, sẽ tự gửi lại.` : '',
    inProgress > 0 ? `${inProgress} thư đang được một lần chạy khác gửi.` : '',
    left > 0 ? `${left} thư chưa kịp gửi: lần chạy sau gửi tiếp.` : '',
    parked > 0 ? `${parked} thư chờ quyết định: chọn “Thư chờ quyết định” trong menu “Tuổi Thơ”.` : '',
    rows > 0 ? `${rows} dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
