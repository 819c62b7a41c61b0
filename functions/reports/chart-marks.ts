/**
 * The chart's small pictures, drawn: the font has no ● ○ ◊ and would leave them out without a word. Each stands on a baseline at x = 0
 * and fits in 36 × 22. A verdict has the shape of its mark in the mail (verdict-words.ts).
 */
import type { Mark } from './chart-layout.ts';
import { hexOf } from './chart-tones.ts';

const outlined = `fill="none" stroke="${hexOf('ink')}" stroke-width="3"`;
const DASH = '<rect x="2" y="-10" width="14" height="3"/>';

const SHAPES: Readonly<Record<Mark['kind'], string>> = {
  met: '<circle cx="9" cy="-8" r="8"/>',
  'not-met': `<circle cx="9" cy="-8" r="6.5" ${outlined}/>`,
  undecided: `<path d="M9 -16.5L16.5 -8L9 0.5L1.5 -8z" ${outlined}/>`,
  'no-verdict': DASH,
  withheld: DASH,
  'not-computed': DASH,
  more: '<rect x="3" y="-18" width="3" height="20"/><path d="M4 -18L18 -12.5L4 -7z"/>',
  less: '<rect x="15" y="-18" width="3" height="20"/><path d="M17 -18L3 -12.5L17 -7z"/>',
  low: '<rect x="0" y="-18" width="34" height="20"/>',
  high: `<rect x="0" y="-18" width="34" height="20" fill="url(#stripes)"/><rect x="0.5" y="-17.5" width="33" height="19" fill="none" stroke="${hexOf('middle')}"/>`,
};

export const markShape = (kind: Mark['kind']): string => SHAPES[kind];
