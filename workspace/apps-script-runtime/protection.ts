/** Protected tabs and ranges. The script's account owns the files, so that it may edit them whatever is protected. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { type Fake, fake } from './fake.ts';
import type { MakingWorld } from './makers.ts';
import { userFake } from './session.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;
type Stored = sheets_v4.Schema$ProtectedRange;

/** A tab is protected once: asked again, Google gives the protection it has. */
export function protectSheet(world: MakingWorld, id: string, sheetId: number): Fake<Protection> {
  return protectionsOf(world, id, sheetId, 'SHEET')[0] ?? add(world, id, { sheetId });
}

export const protectRange = (world: MakingWorld, id: string, _: number, range: sheets_v4.Schema$GridRange): Fake<Protection> =>
  add(world, id, range);

/** `type`: SHEET or RANGE. */
export function protectionsOf(world: MakingWorld, id: string, sheetId: number, type: string): Fake<Protection>[] {
  return rangesOf(world, id, sheetId)
    .filter((stored) => typeOf(stored) === type)
    .map(({ protectedRangeId }) => protectionFake(world, id, sheetId, protectedRangeId ?? 0));
}

const rangesOf = ({ spreadsheets }: MakingWorld, id: string, sheetId: number): readonly Stored[] =>
  spreadsheets.get(id).sheets.find((sheet) => sheet.sheetId === sheetId)?.protectedRanges ?? [];

const typeOf = ({ range }: Stored): 'SHEET' | 'RANGE' =>
  range?.startRowIndex === undefined && range?.startColumnIndex === undefined ? 'SHEET' : 'RANGE';

function add(world: MakingWorld, id: string, range: sheets_v4.Schema$GridRange): Fake<Protection> {
  const [reply] = world.spreadsheets.batchUpdate(id, [{ addProtectedRange: { protectedRange: { range } } }]);
  const made = reply?.addProtectedRange?.protectedRange;
  return protectionFake(world, id, range.sheetId ?? 0, made?.protectedRangeId ?? 0);
}

function protectionFake(world: MakingWorld, id: string, sheetId: number, protectedRangeId: number): Fake<Protection> {
  const { spreadsheets, owner } = world;
  const read = (): Stored => {
    const found = rangesOf(world, id, sheetId).find((stored) => stored.protectedRangeId === protectedRangeId);
    if (!found) throw new Error(`No protected range with ID: ${protectedRangeId}`);
    return found;
  };
  const put = (change: Stored): Fake<Protection> => {
    const { requestingUserCanEdit: _, ...stored } = read();
    spreadsheets.batchUpdate(id, [
      { deleteProtectedRange: { protectedRangeId } },
      { addProtectedRange: { protectedRange: { ...stored, ...change } } },
    ]);
    return protection;
  };
  const editors = (): string[] => [...(read().editors?.users ?? [owner])];
  const setEditors = (users: readonly string[]): Fake<Protection> => {
    if (read().warningOnly) throw new Error('Cannot change the editors of a protection that only warns.');
    // The owner of the file and the account that runs the script can't be removed.
    return put({ editors: { ...read().editors, users: [...new Set([owner, ...users])] } });
  };
  const protection: Fake<Protection> = fake<Protection>('Protection', {
    getProtectionType: () => typeOf(read()),
    getRange: () => {
      const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = read().range ?? {};
      const sheet = spreadsheets.get(id).sheets.find((candidate) => candidate.sheetId === sheetId);
      return world.make.range(id, sheetId, {
        row: (startRowIndex ?? 0) + 1,
        column: (startColumnIndex ?? 0) + 1,
        rows: (endRowIndex ?? sheet?.rowCount ?? 1) - (startRowIndex ?? 0),
        columns: (endColumnIndex ?? sheet?.columnCount ?? 1) - (startColumnIndex ?? 0),
      });
    },
    getDescription: () => read().description ?? '',
    setDescription: (description: string) => put({ description: String(description) }),
    isWarningOnly: () => read().warningOnly ?? false,
    setWarningOnly: (warningOnly: boolean) => {
      const { editors: _, ...stored } = read();
      spreadsheets.batchUpdate(id, [
        { deleteProtectedRange: { protectedRangeId } },
        { addProtectedRange: { protectedRange: { ...(warningOnly ? stored : read()), warningOnly: Boolean(warningOnly) } } },
      ]);
      return protection;
    },
    canEdit: () => true,
    canDomainEdit: () => read().editors?.domainUsersCanEdit ?? false,
    setDomainEdit: (domainUsersCanEdit: boolean) => put({ editors: { ...read().editors, domainUsersCanEdit } }),
    getEditors: () => editors().map(userFake),
    addEditor: (editor: unknown) => setEditors([...editors(), emailOf(editor)]),
    addEditors: (added: readonly string[]) => setEditors([...editors(), ...added]),
    removeEditor: (editor: unknown) => setEditors(editors().filter((email) => email !== emailOf(editor))),
    removeEditors: (removed: readonly unknown[]) => {
      const gone = removed.map(emailOf);
      return setEditors(editors().filter((email) => !gone.includes(email)));
    },
    remove: () => {
      read();
      spreadsheets.batchUpdate(id, [{ deleteProtectedRange: { protectedRangeId } }]);
    },
  });
  return protection;
}

/** A mailbox, or a User. */
const emailOf = (editor: unknown): string =>
  typeof editor === 'string' ? editor : String((editor as Fake<GoogleAppsScript.Base.User>).getEmail?.());
