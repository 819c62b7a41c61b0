/** Sends a form without leaving its page: where the connection is lost, the answers are still there. */

/** A phone that has lost its network may wait for ever. */
const LONGEST_WAIT = 30_000;

const LOST =
  'Chưa gửi được: mất kết nối. Câu trả lời vẫn còn trên trang này. Khi có mạng, bấm “Gửi lại”; phiếu chỉ được ghi một lần.';

/** The server's page for it, or what kept it from being taken. */
export async function send(form) {
  try {
    const body = new URLSearchParams(new FormData(form));
    const response = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(LONGEST_WAIT) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (response.ok || response.status === 400) return { page, isTaken: response.ok };
    // A closed form, a form too long: the page says it, and the answers stay.
    return { refusal: `Chưa gửi được. ${page.querySelector('main p')?.textContent ?? ''}` };
  } catch {
    return { refusal: LOST };
  }
}
