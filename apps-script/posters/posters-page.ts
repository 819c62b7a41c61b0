/** One printable page (A4) a unit, all in one document: with a list to choose from on the screen, without it on paper. */
import { POSTER_STYLE, pickRules } from './poster-style.ts';
import { qrSvg } from './qr-svg.ts';
import { qrMatrix } from './qrcode-matrix.ts';
import type { UnitLinks } from './unit-links.ts';

export interface PosterOffice {
  /** "Phường Kinh Bắc". */
  readonly areaName: string;
  readonly contact: string;
}

export function postersPage(units: readonly UnitLinks[], office: PosterOffice): string {
  const choices = [{ name: `Tất cả (${units.length} đơn vị)` }, ...units].map(
    ({ name }, i) =>
      `<label><input type="radio" name="pick" id="pick-${i}"${i === 0 ? ' checked' : ''}> ${escapeHtml(name)}</label>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<title>Áp phích mã QR</title>
<style>${POSTER_STYLE}${pickRules(units.length)}</style>
</head>
<body>
<form class="screen">
<fieldset><legend>In áp phích của</legend>${choices.join('\n')}</fieldset>
<button type="button" onclick="window.print()">In</button>
<p>Khổ A4, mỗi đơn vị một trang. Trong hộp in, chọn tỷ lệ 100%.</p>
</form>
<main>
${units.map((unit, i) => poster(unit, i + 1, office)).join('\n')}
</main>
</body>
</html>
`;
}

function poster({ name, links }: UnitLinks, number: number, { areaName, contact }: PosterOffice): string {
  return `<section class="poster" id="poster-${number}">
<header><p>${escapeHtml(areaName)} · Phòng ngừa lao động trẻ em</p><h1>${escapeHtml(name)}</h1>
<ol><li>Mở máy ảnh điện thoại, chĩa vào ô vuông, chạm vào đường dẫn hiện ra.</li>
<li>Tên và mã đơn vị đã điền sẵn: trả lời các câu còn lại rồi bấm Gửi.</li></ol></header>
<div class="codes">
${links.map(({ form, url }) => code(form.title, firstSentence(form.description), url)).join('\n')}
</div>
<footer>Treo trong phòng làm việc, không đăng lên mạng. Hỏi: ${escapeHtml(contact)}.</footer>
</section>`;
}

const code = (title: string, when: string, url: string): string =>
  `<article class="code">${qrSvg(qrMatrix(url), `Mã QR: ${escapeHtml(title)}`)}` +
  `<div><h2>${escapeHtml(title)}</h2><p>${escapeHtml(when)}</p></div></article>`;

/** The descriptions begin with when to use the form; on the case report with whom to call first. */
const firstSentence = (text: string): string => /^[^.!]*[.!]/.exec(text)?.[0] ?? text;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Names come from a register that people type into. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
