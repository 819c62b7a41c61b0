/** Menus, alerts and dialogs: kept on the run's screen, for the page that shows it. A question is asked there, and the script waits. */
import type { Button, Reply } from './ask.ts';
import { type Fake, fake, words } from './fake.ts';
import { contentOf } from './html-service.ts';
import type { MenuEntry } from './screen.ts';
import type { ScriptWorld } from './script-world.ts';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

const BUTTONS: ReadonlyMap<string, readonly Button[]> = new Map([
  ['OK', ['OK']],
  ['OK_CANCEL', ['OK', 'CANCEL']],
  ['YES_NO', ['YES', 'NO']],
  ['YES_NO_CANCEL', ['YES', 'NO', 'CANCEL']],
]);

/** Whoever gave no answer to the question has closed it. */
const answered = (buttons: readonly Button[], answer: unknown): Button => buttons.find((one) => one === answer) ?? 'CLOSE';

/** Google's own forms: (prompt), (prompt, buttons), (title, prompt, buttons). */
function questionOf(method: string, args: readonly unknown[]) {
  const [set, ...texts] = args.length === 1 ? ['OK', args[0]] : [args.at(-1), ...args.slice(0, -1)];
  const buttons = BUTTONS.get(String(set));
  if (!buttons) throw new Error(`The parameters don't match the method signature for Ui.${method}.`);
  return { title: texts.length > 1 ? String(texts[0]) : '', message: String(texts.at(-1)), buttons };
}

export function uiFake({ screen, ask }: ScriptWorld): Fake<Ui> {
  return fake<Ui>('Ui', {
    Button: words('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']),
    ButtonSet: words('Ui.ButtonSet', [...BUTTONS.keys()]),
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
    /** A message to be read is shown when the run is over. */
    alert: (...args: readonly unknown[]) => {
      const { title, message, buttons } = questionOf('alert', args);
      if (buttons.length > 1) return answered(buttons, ask({ kind: 'question', title, message, buttons, screen }));
      screen.alerts.push({ title, message });
      return 'OK';
    },
    prompt: (...args: readonly unknown[]) => {
      const question = questionOf('prompt', args);
      const reply = ask({ kind: 'question', ...question, asksText: true, screen }) as Reply;
      const { button, text } = typeof reply === 'string' ? { button: reply, text: '' } : reply;
      return fake<PromptResponse>('PromptResponse', {
        getSelectedButton: () => answered(question.buttons, button),
        getResponseText: () => text,
      });
    },
    showModalDialog: (output: object, title: string) => {
      screen.dialogs.push({ ...contentOf(output), title: String(title) });
    },
    showModelessDialog: (output: object, title: string) => {
      screen.dialogs.push({ ...contentOf(output), title: String(title) });
    },
  });
}
