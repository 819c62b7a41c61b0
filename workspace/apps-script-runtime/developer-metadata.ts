/** Developer metadata as a script holds it: labels on a file, a tab, a row or a column. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { columnLetters } from '../google/a1.ts';
import { type Metadata, metadataResource } from '../store/metadata-store.ts';
import { type Fake, fake, NOTHING } from './fake.ts';
import type { MakingWorld } from './makers.ts';

type DeveloperMetadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Finder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Location = sheets_v4.Schema$DeveloperMetadataLocation;

/** What carries the label, or whose labels are looked for. */
export interface MetadataOwner {
  readonly world: MakingWorld;
  readonly id: string;
  readonly place: Location;
}

/** addDeveloperMetadata(key[, value][, visibility]) and getDeveloperMetadata() of whatever carries labels. */
export function metadataMethods<T>(owner: MetadataOwner | (() => MetadataOwner), self: () => Fake<T>) {
  const at = () => (typeof owner === 'function' ? owner() : owner);
  return {
    addDeveloperMetadata: (key: string, ...rest: readonly unknown[]): Fake<T> => {
      const visibility = rest.findLast((word) => word === 'DOCUMENT' || word === 'PROJECT') ?? 'DOCUMENT';
      const value = rest.length > 1 || rest[0] !== visibility ? rest[0] : undefined;
      const { world, id, place } = at();
      world.spreadsheets.batchUpdate(id, [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataKey: String(key),
              ...(value !== undefined && value !== null && { metadataValue: String(value) }),
              visibility: String(visibility),
              location: place,
            },
          },
        },
      ]);
      return self();
    },
    getDeveloperMetadata: () => {
      const { world, id, place } = at();
      return stored(world, id)
        .filter((entry) => sits(entry, place))
        .map((entry) => metadataFake(world, id, entry.id));
    },
  };
}

const stored = ({ spreadsheets }: MakingWorld, id: string): readonly Metadata[] => spreadsheets.get(id).metadata;

/** Exactly there. */
function sits({ sheet, dimension, index = -1 }: Metadata, { spreadsheet, sheetId, dimensionRange }: Location): boolean {
  if (spreadsheet) return sheet === undefined;
  if (!dimensionRange) return sheet?.sheetId === sheetId && dimension === undefined;
  const { startIndex, endIndex } = dimensionRange;
  return (
    sheet?.sheetId === dimensionRange.sheetId &&
    dimension === dimensionRange.dimension &&
    index >= (startIndex ?? 0) &&
    index < (endIndex ?? 0)
  );
}

/** Inside: what is on a tab or its rows and columns, for the file on any of its tabs. */
const within = (entry: Metadata, place: Location): boolean =>
  place.spreadsheet === true ||
  (typeof place.sheetId === 'number' && entry.sheet?.sheetId === place.sheetId) ||
  sits(entry, place);

export function metadataFinder(owner: MetadataOwner | (() => MetadataOwner)): Fake<Finder> {
  const wishes: ((entry: Metadata) => boolean)[] = [];
  const wish = (test: (entry: Metadata) => boolean): Fake<Finder> => {
    wishes.push(test);
    return finder;
  };
  const finder: Fake<Finder> = fake<Finder>('DeveloperMetadataFinder', {
    withKey: (key: string) => wish((entry) => entry.key === key),
    withValue: (value: string) => wish((entry) => entry.value === value),
    withId: (id: number) => wish((entry) => entry.id === id),
    withVisibility: (visibility: string) => wish((entry) => entry.visibility === visibility),
    withLocationType: (type: string) => wish((entry) => locationType(entry) === type),
    find: () => {
      const { world, id, place } = typeof owner === 'function' ? owner() : owner;
      return stored(world, id)
        .filter((entry) => within(entry, place) && wishes.every((fits) => fits(entry)))
        .map((entry) => metadataFake(world, id, entry.id));
    },
  });
  return finder;
}

const locationType = ({ sheet, dimension }: Metadata): string =>
  !sheet ? 'SPREADSHEET' : dimension === undefined ? 'SHEET' : dimension === 'ROWS' ? 'ROW' : 'COLUMN';

function metadataFake(world: MakingWorld, id: string, metadataId: number): Fake<DeveloperMetadata> {
  const { spreadsheets } = world;
  const read = (): Metadata => {
    const found = stored(world, id).find((entry) => entry.id === metadataId);
    if (!found) throw new Error(`No developer metadata with ID: ${metadataId}`);
    return found;
  };
  const filter = { developerMetadataLookup: { metadataId } };
  const update = (developerMetadata: sheets_v4.Schema$DeveloperMetadata): Fake<DeveloperMetadata> => {
    const { developerMetadataLookup } = filter;
    const fields = Object.keys(developerMetadata).join(',');
    const whole = { ...metadataResource(read()), ...developerMetadata };
    spreadsheets.batchUpdate(id, [
      { updateDeveloperMetadata: { dataFilters: [{ developerMetadataLookup }], developerMetadata: whole, fields } },
    ]);
    return metadata;
  };
  const metadata: Fake<DeveloperMetadata> = fake<DeveloperMetadata>('DeveloperMetadata', {
    getId: () => metadataId,
    getKey: () => read().key,
    getValue: () => read().value ?? NOTHING,
    getVisibility: () => read().visibility,
    setKey: (key: string) => update({ metadataKey: String(key) }),
    setValue: (value: string) => update({ metadataValue: String(value) }),
    setVisibility: (visibility: string) => update({ visibility }),
    getLocation: () => locationFake(world, id, read()),
    remove: () => {
      read();
      spreadsheets.batchUpdate(id, [{ deleteDeveloperMetadata: { dataFilter: filter } }]);
    },
  });
  return metadata;
}

function locationFake(
  world: MakingWorld,
  id: string,
  entry: Metadata,
): Fake<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation> {
  const { sheet, dimension, index = 0 } = entry;
  const line = (a1: string) => (sheet ? world.make.range(id, sheet.sheetId, { a1 }) : NOTHING);
  return fake<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>('DeveloperMetadataLocation', {
    getLocationType: () => locationType(entry),
    getSpreadsheet: () => (sheet ? NOTHING : world.make.spreadsheet(id)),
    getSheet: () => (sheet && dimension === undefined ? world.make.sheet(id, sheet.sheetId) : NOTHING),
    getColumn: () => (dimension === 'COLUMNS' ? line(`${columnLetters(index)}:${columnLetters(index)}`) : NOTHING),
    getRow: () => (dimension === 'ROWS' ? line(`${index + 1}:${index + 1}`) : NOTHING),
  });
}
