/**
 * What a script's menu does in the spreadsheet viewer: an item posts, the script runs, and the page comes back with the toasts, messages
 * and dialogs it put on the screen. A dialog's page is the script's own HTML, in an origin of its own, as Google frames it.
 */
import express, { type RequestHandler, type Router } from 'express';
import type { Menu, Screen } from '../apps-script-runtime/screen.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { guardOrigin } from './guard-host.ts';
import { setDialogPolicy } from './page-security.ts';

/** What stands on a spreadsheet's page, besides the spreadsheet. */
interface ScriptView {
  readonly menus: readonly { readonly caption: string; readonly action: string; readonly items: readonly MenuItem[] }[];
  readonly toasts: Screen['toasts'];
  readonly alerts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly dialogs: readonly { readonly title: string; readonly src: string; readonly height: number }[];
  /** The run ended in an error that the script did not tell itself. */
  readonly failure: string;
}

interface MenuItem {
  readonly caption: string;
  /** '' is a line between items. */
  readonly functionName: string;
}

export interface ScriptPages {
  /** Opens the spreadsheet; `run`: the number of the run whose screen is to be shown, '' for none. */
  view(spreadsheetId: string, run: string): Promise<ScriptView>;
  routes(router: Router): void;
}

interface Shown {
  readonly screen: Screen;
  readonly failure: string;
}

/** A browser's back button reaches this far. */
const MOST_SHOWN = 20;
const USUAL_HEIGHT = 480;

export function scriptPages({ scripts }: Pick<WorkspacePort, 'scripts'>): ScriptPages {
  const shown = new Map<string, Shown>();
  let runs = 0;

  const menusOf = async (spreadsheetId: string): Promise<readonly Menu[]> =>
    (await scripts.open(spreadsheetId)).flatMap(({ menus }) => menus);
  const dialogs = (run: string): ScriptView['dialogs'] =>
    (shown.get(run)?.screen.dialogs ?? []).map(({ title, height }, i) => ({
      title,
      src: `/spreadsheets/dialog/${run}/${i}`,
      height: height ?? USUAL_HEIGHT,
    }));

  const choose: RequestHandler = async (req, res) => {
    const id = String(req.params['id']);
    const wanted: unknown = req.body?.function;
    const offered = (await menusOf(id)).flatMap(({ entries }) => entries.map(({ functionName }) => functionName ?? ''));
    // Only what the menu offers: the script's other functions are nobody's to call from here.
    if (typeof wanted !== 'string' || wanted === '' || !offered.includes(wanted)) return void res.sendStatus(404);
    const { ok, error, screen } = await scripts.runFrom(id, wanted);
    const run = String(++runs);
    shown.set(run, { screen, failure: ok ? '' : (error ?? '') });
    shown.delete(String(runs - MOST_SHOWN));
    res.redirect(303, `/spreadsheets/d/${id}/edit?run=${run}`);
  };

  return {
    async view(spreadsheetId, run) {
      const { screen, failure = '' } = shown.get(run) ?? {};
      return {
        menus: (await menusOf(spreadsheetId)).map(({ caption, entries }) => ({
          caption,
          action: `/spreadsheets/d/${spreadsheetId}/menu`,
          items: entries.map((entry) => ({ caption: entry.caption, functionName: entry.functionName ?? '' })),
        })),
        toasts: screen?.toasts ?? [],
        alerts: (screen?.alerts ?? []).map(({ title, message }) => ({ title, lines: message.split('\n') })),
        dialogs: dialogs(run),
        failure,
      };
    },
    routes(router) {
      router.post('/spreadsheets/d/:id/menu', guardOrigin, express.urlencoded({ extended: false, limit: '1kb' }), choose);
      router.get('/spreadsheets/dialog/:run/:number', (req, res) => {
        const dialog = shown.get(req.params.run)?.screen.dialogs[Number(req.params.number)];
        if (!dialog) return void res.sendStatus(404);
        setDialogPolicy(res);
        res.type('html').send(dialog.html);
      });
    },
  };
}
