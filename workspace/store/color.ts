/** Colors as Google keeps them (parts from 0 to 1, an absent part is 0) and as pages and scripts write them: #rrggbb. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';

export function colorOf(hex: string): sheets_v4.Schema$Color {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!parts) throw new Error(`not in this workspace: the color ${hex}; write it as #rrggbb`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return { red, green, blue };
}

/** White where there is none. */
export function hexOf(color: sheets_v4.Schema$Color | null | undefined): string {
  if (!color) return '#ffffff';
  const two = (part: number | null | undefined) =>
    Math.round((part ?? 0) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(color.red)}${two(color.green)}${two(color.blue)}`;
}
