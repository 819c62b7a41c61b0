/** The stamp of a machine tab: one line of JSON in the tab's developer metadata, which people neither see nor edit. */
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { tagOf, tagTab } from './google-tags.ts';
import type { Stamp } from './sheets-port.ts';

type Sheet = sheets_v4.Schema$Sheet;

const KEY = 'stamp';

/** undefined when there is none that can be read. */
export function stampOf(sheet: Sheet | undefined): Stamp | undefined {
  const text = tagOf(sheet?.developerMetadata, KEY);
  return text === undefined ? undefined : readStamp(text);
}

/** Whether exactly this writing stands there: how a writer whose answer was lost learns that it was applied. */
export const isStampedWith = (sheet: Sheet | undefined, stamp: Stamp): boolean =>
  tagOf(sheet?.developerMetadata, KEY) === textOf(stamp);

/** Puts the stamp in place of the one that was read; `sheet` is undefined when the tab is made in the same batch. */
export function stampRequest(sheet: Sheet | undefined, sheetId: number, stamp: Stamp): sheets_v4.Schema$Request {
  const old = sheet?.developerMetadata?.find(({ metadataKey }) => metadataKey === KEY);
  if (!old) return tagTab(sheetId, KEY, textOf(stamp));
  return {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: old.metadataId ?? 0 } }],
      developerMetadata: { metadataValue: textOf(stamp) },
      fields: 'metadataValue',
    },
  };
}

const textOf = ({ run, order, inputHash, generatedAt }: Stamp): string => JSON.stringify({ run, order, inputHash, generatedAt });

function readStamp(text: string): Stamp | undefined {
  try {
    const { run, order, inputHash, generatedAt } = JSON.parse(text) as Stamp;
    const readable = [run, inputHash].every((part) => typeof part === 'string') && [order, generatedAt].every(Number.isFinite);
    return readable ? { run, order, inputHash, generatedAt } : undefined;
  } catch {
    return undefined;
  }
}
