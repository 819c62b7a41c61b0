/** Spreadsheets of which a test needs only some methods: the others fail. */
import type { Sheets } from '../../functions/sheets/sheets-port.ts';

const notAsked = (): Promise<never> => Promise.reject(new Error('not asked for in this test'));

export const noSheets: Sheets = {
  readTabs: notAsked,
  readStamp: notAsked,
  writeMachineTab: notAsked,
  writeMachineTabs: notAsked,
  writeColumn: notAsked,
};
