/** What findReplace looks for, as one regular expression, and what it puts there. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { invalidArgument } from '../google/google-error.ts';

export interface Search {
  /** The text with everything found replaced, and how often. */
  replace(text: string): { readonly text: string; readonly count: number };
}

/** "The regular expression and replacement should follow Java regex rules"; those of JavaScript read the same but for rare ones. */
export function searchFor(asked: sheets_v4.Schema$FindReplaceRequest): Search {
  const { find, replacement, matchCase, matchEntireCell, searchByRegex } = asked;
  if (!find) throw invalidArgument('find: must not be empty.');
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const pattern = compiled(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
  const put = replacement ?? '';
  return {
    replace: (text) => {
      let count = 0;
      const replaced = text.replace(pattern, (...match: unknown[]) => {
        count++;
        return searchByRegex ? expanded(put, match) : put;
      });
      return { text: replaced, count };
    },
  };
}

function compiled(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    throw invalidArgument(`Invalid regular expression: ${source}`);
  }
}

/** Java's replacement: `$1` is a group, `\$` a dollar sign. */
const expanded = (replacement: string, match: readonly unknown[]): string =>
  replacement.replace(/\\(.)|\$(\d)/g, (_, escaped: string | undefined, group: string | undefined) => {
    if (group === undefined) return escaped ?? '';
    const groups = match.findIndex((part) => typeof part === 'number');
    if (Number(group) >= groups) throw invalidArgument(`replacement: no group ${group}`);
    return String(match[Number(group)] ?? '');
  });
