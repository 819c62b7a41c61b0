/** The theme that Google gives a new spreadsheet, as its answers show it. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

const color = (colorType: string, [red, green, blue]: readonly [number, number, number]): sheets_v4.Schema$ThemeColorPair => ({
  colorType,
  // An absent part is 0: black is {}.
  color: { rgbColor: { ...(red > 0 && { red }), ...(green > 0 && { green }), ...(blue > 0 && { blue }) } },
});

export const DEFAULT_THEME: sheets_v4.Schema$SpreadsheetTheme = {
  primaryFontFamily: 'Arial',
  themeColors: [
    color('TEXT', [0, 0, 0]),
    color('BACKGROUND', [1, 1, 1]),
    color('ACCENT1', [0.25882354, 0.52156866, 0.95686275]),
    color('ACCENT2', [0.91764706, 0.2627451, 0.20784314]),
    color('ACCENT3', [0.9843137, 0.7372549, 0.015686275]),
    color('ACCENT4', [0.20392157, 0.65882355, 0.3254902]),
    color('ACCENT5', [1, 0.42745098, 0.003921569]),
    color('ACCENT6', [0.27450982, 0.7411765, 0.7764706]),
    color('LINK', [0.06666667, 0.33333334, 0.8]),
  ],
};
