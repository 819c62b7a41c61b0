/** What a script put in front of a person: nobody sees it by itself, the page that started the run shows it. */
export interface MenuEntry {
  readonly caption: string;
  /** Absent: a line between entries. */
  readonly functionName?: string;
}

export interface Menu {
  readonly caption: string;
  readonly entries: readonly MenuEntry[];
}

interface Toast {
  readonly title: string;
  readonly message: string;
}

export interface Dialog {
  readonly title: string;
  readonly html: string;
  /** Pixels, where the script said. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface Screen {
  readonly menus: Menu[];
  readonly toasts: Toast[];
  readonly alerts: Toast[];
  readonly dialogs: Dialog[];
}

export const emptyScreen = (): Screen => ({ menus: [], toasts: [], alerts: [], dialogs: [] });
