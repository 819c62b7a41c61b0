/** The port to what Drive knows of the office's spreadsheets without opening them. Its only adapter for Google is google-files.ts. */
import type { Budget } from '../clock.ts';

export interface FileState {
  /** Another one after every change of the file: "every change made to the file on the server, even those not visible to the user". */
  readonly version: string;
  /** Epoch ms. A change of the content moves it; so may our own notes, unless they say what it is to be. */
  readonly modifiedAt: number;
  /** What this program noted on the file (Drive's appProperties): no other program sees it, and no person. */
  readonly notes: Readonly<Record<string, string>>;
}

export interface Files {
  /**
   * The spreadsheets that the account may open, by id, as Drive knows them: it hears of an edit after minutes at times, and never before it
   * is made. One GET. Throws what the API answers (GaxiosError), and `OutOfTime`.
   */
  list(budget: Budget): Promise<ReadonlyMap<string, FileState>>;

  /**
   * Notes on a file, key by key (null takes one back), 124 bytes each with its key. `modifiedAt` (epoch ms) is what the file's own is to be
   * from now on, whoever changed it until this moment. One PATCH, which may be sent twice. Throws as `list`.
   */
  note(
    fileId: string,
    notes: Readonly<Record<string, string | null>>,
    modifiedAt: number | undefined,
    budget: Budget,
  ): Promise<void>;
}
