/** What `send-reports` did, in a sentence or two. */
export function sentWords(body: Readonly<Record<string, unknown>>): string {
  const count = (key: string): number => (typeof body[key] === 'number' ? body[key] : 0);
  const rows = Array.isArray(body['refused']) ? body['refused'].length : 0;
  const [sent, failed] = [count('sent'), count('failed')];
  return [
    sent > 0 ? `Đã gửi ${sent} thư.` : '',
    failed > 0 ? `${failed} thư chưa gửi được: bấm lại sau ít phút, thư đã gửi không gửi lại.` : '',
    sent + failed === 0 ? 'Không có thư nào phải gửi lúc này.' : '',
    rows > 0 ? `${rows} dòng trong trang “Nơi nhận” cần xem lại hộp thư hoặc mức xem.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
