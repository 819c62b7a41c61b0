/** The dark squares of a drawn code, read from its path alone; its border of four light squares is cut off, and must be light. */
export function squaresOf(svg: string): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const squares = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  let [x, y] = [0, 0];
  for (const [, move, first, second, length] of (/stroke="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '').matchAll(
    /([Mm])(\d+) ([\d.]+)h(\d+)/g,
  )) {
    x = move === 'M' ? Number(first) : x + Number(first);
    if (move === 'M') y = Math.floor(Number(second));
    squares[y]?.fill(true, x, x + Number(length));
    x += Number(length);
  }
  const isBorder = (at: number): boolean => at < 4 || at >= side - 4;
  if (squares.some((row, y) => row.some((dark, x) => dark && (isBorder(x) || isBorder(y))))) throw new Error('no light border');
  return squares.slice(4, -4).map((row) => row.slice(4, -4));
}
