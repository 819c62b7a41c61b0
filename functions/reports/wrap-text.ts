/** Breaks long lines at spaces; what follows a break is indented under the text of its own list mark. */

/** "   - ": spaces, a dash, a space. */
const MARK = /^ *(?:- )?/;

/** Every line of `text` at most `width` characters (NFC, so one letter is one character); a longer word stays whole. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line.trimEnd(), width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.length <= width) return line;
  const mark = MARK.exec(line)?.[0] ?? '';
  const hanging = ' '.repeat(mark.length);
  const lines: string[] = [];
  let current = mark;
  let isEmpty = true;
  for (const word of line.slice(mark.length).split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current);
      [current, isEmpty] = [hanging, true];
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}
