/**
 * What has become of each response's receipt: one script property a response, so that it outlives the run. Google's response sheet
 * has no response id, and people sort and delete its rows; a mark beside the row would be lost with it.
 *
 * A mark is written before the mail (`sending`) and after it (`sent`). Whoever reads `sending` holds the script's lock, so the run that
 * wrote it is dead, and whether its mail left can't be known: it is sent again and says so (at least once; delivery.md parks instead,
 * but a receipt read twice does no harm, and one that is missing makes a unit report twice).
 */
export type Mark =
  /** `unreachable`: the unit has no mailbox that may be used; the tab "Đường dẫn" says so beside its links. */
  | { readonly state: 'sending' | 'sent' | 'failed' | 'unreachable' }
  /** Unit and key don't belong together: nobody can be answered, and the office is told once a day. */
  | { readonly state: 'refused' | 'told'; readonly form: string };

/** PropertiesService's store, or a Map in a test. */
export interface KeyValues {
  getProperty(key: string): string | null;
  setProperty(key: string, value: string): unknown;
  deleteProperty(key: string): unknown;
  getKeys(): string[];
}

export interface Receipts {
  find(responseId: string): Mark | undefined;
  /** `at`: epoch ms of the submission: a mark is kept as long as its response may be looked at again. */
  set(responseId: string, at: number, mark: Mark): void;
  /** Responses nobody could be answered for and the office was not told of. */
  refused(): readonly { readonly responseId: string; readonly at: number; readonly form: string }[];
  forgetBefore(at: number): void;
}

const PREFIX = 'receipt/';

export function receiptMarks(store: KeyValues): Receipts {
  const ids = (): string[] =>
    store
      .getKeys()
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  const read = (responseId: string) => parse(store.getProperty(PREFIX + responseId));
  return {
    find: (responseId) => read(responseId)?.mark,
    set: (responseId, at, mark) => void store.setProperty(PREFIX + responseId, format(at, mark)),
    refused: () =>
      ids().flatMap((responseId) => {
        const found = read(responseId);
        return found?.mark.state === 'refused' ? [{ form: found.mark.form, responseId, at: found.at }] : [];
      }),
    forgetBefore(at) {
      for (const id of ids()) if ((read(id)?.at ?? 0) < at) store.deleteProperty(PREFIX + id);
    },
  };
}

const BAR = '|';

const format = (at: number, mark: Mark): string => ('form' in mark ? [mark.state, at, mark.form] : [mark.state, at]).join(BAR);

function parse(text: string | null): { readonly at: number; readonly mark: Mark } | undefined {
  const [state, at = '', form = ''] = (text ?? '').split(BAR);
  switch (state) {
    case 'sending':
    case 'sent':
    case 'failed':
    case 'unreachable':
      return { at: Number(at), mark: { state } };
    case 'refused':
    case 'told':
      return { at: Number(at), mark: { state, form } };
    default:
      return undefined;
  }
}
