/**
 * The three tones of the chart: they survive a grey-scale print, and two bits a pixel keep a mail's image small (chart-png.ts). Texts
 * are in ink only, 11.6 : 1 on white (WCAG 1.4.3 asks 4.5 : 1); middle, of borders, has 3.2 : 1 (1.4.11 asks 3).
 */

/** Red, green, blue. */
type Rgb = readonly [number, number, number];

const PAPER: Rgb = [255, 255, 255];
/** The blue of the mail's headings. */
const INK: Rgb = [0x12, 0x39, 0x5b];

/** How much ink is in each. */
const SHARES = { paper: 0, middle: 0.55, ink: 1 } as const;

export type Tone = keyof typeof SHARES;
/** In the order of the image's palette. */
export const TONES = ['paper', 'middle', 'ink'] as const satisfies readonly Tone[];

export const rgbOf = (tone: Tone): Rgb => {
  const mixed = (channel: 0 | 1 | 2) => Math.round(PAPER[channel] + (INK[channel] - PAPER[channel]) * SHARES[tone]);
  return [mixed(0), mixed(1), mixed(2)];
};

/** "#12395b". */
export const hexOf = (tone: Tone): string =>
  `#${rgbOf(tone)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;

/**
 * Shares of ink at which a drawn pixel becomes middle, and ink. Close together: the edges of letters are most of an image's bytes, and
 * at two pixels for each of the mail's a narrow edge is as smooth to the eye.
 */
const [MIDDLE_FROM, INK_FROM] = [0.38, 0.62];

/** Index in `TONES` for a drawn pixel's red, the channel in which paper and ink lie furthest apart. */
export function toneOfRed(red: number): 0 | 1 | 2 {
  const share = (PAPER[0] - red) / (PAPER[0] - INK[0]);
  return share < MIDDLE_FROM ? 0 : share <= INK_FROM ? 1 : 2;
}
