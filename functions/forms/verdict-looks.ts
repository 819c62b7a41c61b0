/**
 * How a verdict stands out on the board: by the mark before its word (● ○ ◊ –, from WGL4, so that every system font has them and grey-scale
 * print keeps them apart) and a colour that only repeats it.
 */
export const VERDICT_LOOKS = [
  { startsWith: '●', colour: '#0b6b3a', bold: true },
  { startsWith: '○', colour: '#a3231f', bold: true },
  { startsWith: '◊', colour: '#845400', bold: true },
] as const;
