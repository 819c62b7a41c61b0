/**
 * The compare-and-set of a machine tab (docs/decisions/0010). A batch has no precondition, but deleting a protection that is no longer
 * there is refused, and so is adding one whose id is taken: whoever read the same state and comes second changes nothing.
 */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { derivedId } from './derived-id.ts';
import type { Stamp } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

export interface Guarded {
  readonly table: string;
  readonly stamp: Stamp;
  /** The tab that is written. */
  readonly sheetId: number;
}

export interface Guard {
  /** Protections to delete before anything else of the batch. */
  readonly forget: readonly number[];
  readonly leave: Request;
}

/** `sheets`: every tab of the spreadsheet, as read; `sheet`: the one to write, undefined when it is made in the same batch. */
export function guardRequests({ table, stamp, sheetId }: Guarded, sheets: readonly Sheet[], sheet: Sheet | undefined): Guard {
  const first = derivedId('protection', table);
  const standing = sheets.flatMap((one) =>
    (one.protectedRanges ?? []).flatMap(({ protectedRangeId, range }) =>
      // `first` may stand elsewhere: a person can point a protection at another range.
      protectedRangeId === first || (one === sheet && isWhole(range)) ? [protectedRangeId ?? 0] : [],
    ),
  );
  // Made of the ids it replaces too, so that the same run writing the same again leaves another one.
  const protectedRangeId = standing.length === 0 ? first : derivedId(table, stamp.run, stamp.inputHash, ...standing);
  const protectedRange = {
    protectedRangeId,
    range: { sheetId },
    // The words of set-up (apps-script/set-up/mend-office-tab.ts).
    description: 'Hệ thống ghi, người không sửa',
    warningOnly: true,
  };
  return {
    forget: standing,
    leave: { addProtectedRange: { protectedRange } },
  };
}

/** "The range may be fully unbounded, in which case this is considered a protected sheet" (ProtectedRange.range). */
function isWhole(range: sheets_v4.Schema$GridRange | undefined): boolean {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? { startRowIndex: 0 };
  return [startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].every((bound) => (bound ?? null) === null);
}
