/**
 * What to do about the columns of a tab: pure, from what stands there. A column has identity, not position: its `questionKey` tag
 * moves with it; without a tag its title, or a former one, names it.
 */
import { fold } from '../../functions/forms/fold.ts';

export interface WantedColumn {
  readonly key: string;
  readonly title: string;
  readonly formerTitles?: readonly string[];
}

export interface FoundColumns {
  /** Titles as they stand, in order. */
  readonly header: readonly string[];
  /** Question key of each tagged column; columns are 1-based. */
  readonly tags: readonly { readonly column: number; readonly key: string }[];
  /** Tagged columns that stand in for one Google will make, or has made, anew. */
  readonly placeholders: readonly number[];
}

export type ColumnStep =
  | { readonly kind: 'tag'; readonly column: number; readonly want: WantedColumn }
  | { readonly kind: 'retitle'; readonly column: number; readonly want: WantedColumn }
  | { readonly kind: 'add'; readonly want: WantedColumn }
  /** The answers of `from` belong into `to`, the column Google made anew. */
  | { readonly kind: 'merge'; readonly from: number; readonly to: number; readonly want: WantedColumn }
  /** Two columns claim one question, and nothing tells which: a person decides. */
  | { readonly kind: 'doubled'; readonly columns: readonly number[]; readonly want: WantedColumn };

export function planColumns(wanted: readonly WantedColumn[], found: FoundColumns): readonly ColumnStep[] {
  const current = new Set(wanted.map(({ title }) => fold(title)));
  const tagged = new Set(found.tags.map(({ column }) => column));
  const untagged = (want: WantedColumn): number[] => {
    // The title of one question may be the former title of another: there it stands for the one that carries it now.
    const former = (want.formerTitles ?? []).map(fold).filter((title) => !current.has(title));
    const titles = new Set([fold(want.title), ...former]);
    return found.header.flatMap((title, i) => (!tagged.has(i + 1) && title !== '' && titles.has(fold(title)) ? [i + 1] : []));
  };
  return wanted.flatMap((want) => {
    const own = found.tags.filter(({ key }) => key === want.key).map(({ column }) => column);
    return stepsFor(want, own, untagged(want), found);
  });
}

function stepsFor(
  want: WantedColumn,
  own: readonly number[],
  titled: readonly number[],
  { header, placeholders }: FoundColumns,
): ColumnStep[] {
  const [first, second] = own;
  const [like, other] = titled;
  if (second !== undefined) return [{ kind: 'doubled', columns: own, want }];
  if (first === undefined) {
    if (other !== undefined) return [{ kind: 'doubled', columns: titled, want }];
    return like === undefined ? [{ kind: 'add', want }] : [{ kind: 'tag', column: like, want }, ...retitle(want, like, header)];
  }
  if (like === undefined) return retitle(want, first, header);
  if (other === undefined && placeholders.includes(first)) return [{ kind: 'merge', from: first, to: like, want }];
  return [{ kind: 'doubled', columns: [first, ...titled], want }];
}

function retitle(want: WantedColumn, column: number, header: readonly string[]): ColumnStep[] {
  return (header[column - 1] ?? '') === want.title ? [] : [{ kind: 'retitle', column, want }];
}

/** Whether the first row is no header any more: a person deleted it, and a row of answers has taken its place. */
export function headerIsGone(wanted: readonly WantedColumn[], { header, tags }: FoundColumns): boolean {
  const known = new Set(wanted.flatMap(({ title, formerTitles = [] }) => [title, ...formerTitles]).map(fold));
  const filled = tags.map(({ column }) => header[column - 1] ?? '').filter((title) => title !== '');
  return filled.length >= 2 && filled.every((title) => !known.has(fold(title)));
}
