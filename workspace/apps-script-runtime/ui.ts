/** Menus, alerts and dialogs: kept on the run's screen, for the page that shows it. */
import { type Fake, fake, words } from './fake.ts';
import { contentOf } from './html-service.ts';
import type { MenuEntry } from './screen.ts';
import type { ScriptWorld } from './script-world.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

export function uiFake({ screen }: ScriptWorld): Fake<Ui> {
  return fake<Ui>('Ui', {
    Button: words('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
    ButtonSet: words('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']),
    createMenu: (caption: string) => {
      const entries: MenuEntry[] = [];
      const menu: Fake<Menu> = fake<Menu>('Menu', {
        addItem: (item: string, functionName: string) => {
          entries.push({ caption: String(item), functionName: String(functionName) });
          return menu;
        },
        addSeparator: () => {
          entries.push({ caption: '' });
          return menu;
        },
        addToUi: () => void screen.menus.push({ caption: String(caption), entries: [...entries] }),
      });
      return menu;
    },
    /** A run here has nobody to wait for: a question with two answers is not served. */
    alert: (...args: readonly unknown[]) => {
      const buttons = args.length > 1 ? args.at(-1) : undefined;
      const asks = typeof buttons === 'string' && /^(?:OK_CANCEL|YES_NO|YES_NO_CANCEL)$/.test(buttons);
      if (asks) throw new Error(`not in this workspace: Ui.alert with the buttons ${buttons}`);
      const texts = args.filter((arg) => arg !== 'OK').map(String);
      const [title, message] = texts.length > 1 ? texts : ['', texts[0]];
      screen.alerts.push({ title: title ?? '', message: message ?? '' });
      return 'OK';
    },
    showModalDialog: (output: object, title: string) => {
      screen.dialogs.push({ ...contentOf(output), title: String(title) });
    },
    showModelessDialog: (output: object, title: string) => {
      screen.dialogs.push({ ...contentOf(output), title: String(title) });
    },
  });
}
