/**
 * How wide a text of the chart can be, without asking the font: each letter's advance in Be Vietnam Pro (the wider of Regular and
 * SemiBold), rounded up to 50 thousandths of the size. A mark above or below hardly widens its letter; the rounding holds it (a test
 * compares both with the font).
 */
const ADVANCES: Readonly<Record<number, string>> = {
  250: "'",
  300: 'I`ijl',
  350: ' \u00A0!,.:;',
  400: '"',
  450: '()1frt|“”',
  500: 'J[]{}~',
  550: '*/\\sz',
  600: '7<>^hknuvxy',
  650: '$+-?EFLceư',
  700: '0235689BPRSTZabdgopqđơ–',
  750: '4=DHKNUVY_',
  800: '&ACGXĐƯ',
  850: '#OQƠ…',
  900: '%Mmw—',
  1050: '@W',
};
/** Of a letter that is not listed: wider than any that the font has. */
const WIDEST = 1300;

const advances = new Map(
  Object.entries(ADVANCES).flatMap(([advance, letters]) => [...letters].map((letter) => [letter, Number(advance)])),
);

const advanceOf = (letter: string): number => advances.get(letter) ?? advanceWithMarks(letter);

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** "ế" is as wide as "e", "ứ" as "ư": its horn keeps the next letter away. */
function advanceWithMarks(letter: string): number {
  const parts = letter.normalize('NFD');
  const toneless = parts.replace(TONE_MARKS, '').normalize('NFC');
  return advances.get(toneless) ?? advances.get(parts.slice(0, 1)) ?? WIDEST;
}

/** How far the ink of a last letter may stand out beyond its advance: the horn of "ư". */
const OVERHANG = 120;

/** Never less than what the text takes at this font size; NFC. */
export const widthAtMost = (text: string, size: number): number =>
  ([...text].reduce((sum, letter) => sum + advanceOf(letter), OVERHANG) * size) / 1000;

/** Lines no wider than `width`, broken at spaces; a word that is too long by itself is broken where it must be. */
export function brokenLines(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => piecesOf(long, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthAtMost(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function piecesOf(word: string, size: number, width: number): string[] {
  if (widthAtMost(word, size) <= width) return [word];
  const pieces = [''];
  for (const letter of word) {
    const piece = (pieces.at(-1) ?? '') + letter;
    if (widthAtMost(piece, size) > width) pieces.push(letter);
    else pieces[pieces.length - 1] = piece;
  }
  return pieces;
}
