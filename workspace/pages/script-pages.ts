/**
 * What a script's menu does in the spreadsheet viewer: an item posts, the script runs, and the page comes back with the toasts, messages
 * and dialogs it put on the screen, or with its question; the answer posts too, and the run goes on. A dialog's page is the script's own
 * HTML, in an origin of its own, as Google frames it.
 */
import express, { type RequestHandler, type Router } from 'express';
import type { Button } from '../apps-script-runtime/ask.ts';
import type { Menu, Screen } from '../apps-script-runtime/screen.ts';
import type { WorkspacePort } from '../workspace-port.ts';
import { guardOrigin } from './guard-host.ts';
import { setDialogPolicy } from './page-security.ts';
import { scriptRuns } from './script-runs.ts';

/** What stands on a spreadsheet's page, besides the spreadsheet. */
interface ScriptView {
  readonly menus: readonly { readonly caption: string; readonly action: string; readonly items: readonly MenuItem[] }[];
  readonly toasts: Screen['toasts'];
  readonly alerts: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly dialogs: readonly { readonly title: string; readonly src: string; readonly height: number }[];
  /** false: the script waits for no answer. */
  readonly question: QuestionView | false;
  /** The run ended in an error that the script did not tell itself. */
  readonly failure: string;
}

interface MenuItem {
  readonly caption: string;
  /** '' is a line between items. */
  readonly functionName: string;
}

interface QuestionView {
  readonly title: string;
  readonly message: string;
  readonly action: string;
  readonly number: string;
  readonly asksText: boolean;
  readonly buttons: readonly { readonly value: Button; readonly label: string }[];
}

export interface ScriptPages {
  /** Opens the spreadsheet; `run`: the number of the stop whose screen is to be shown, '' for none. */
  view(spreadsheetId: string, run: string): Promise<ScriptView>;
  routes(router: Router): void;
}

/** As Google writes them in Vietnamese; the cross in a box's corner closes it. */
const LABELS: { readonly [B in Button]: string } = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không', CLOSE: 'Đóng' };

const USUAL_HEIGHT = 480;

export function scriptPages({ scripts }: Pick<WorkspacePort, 'scripts'>): ScriptPages {
  const runs = scriptRuns(scripts);

  const menusOf = async (spreadsheetId: string): Promise<readonly Menu[]> =>
    (await scripts.open(spreadsheetId)).flatMap(({ menus }) => menus);
  const dialogs = (run: string): ScriptView['dialogs'] =>
    (runs.stop(run)?.screen.dialogs ?? []).map(({ title, height }, i) => ({
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
    res.redirect(303, `/spreadsheets/d/${id}/edit?run=${await runs.start(id, wanted)}`);
  };
  const answer: RequestHandler = async (req, res) => {
    const id = String(req.params['id']);
    const next = runs.answer(id, String(req.body?.question), String(req.body?.button), String(req.body?.text ?? ''));
    if (next === undefined) return void res.sendStatus(404);
    res.redirect(303, `/spreadsheets/d/${id}/edit?run=${await next}`);
  };
  const questionOf = (spreadsheetId: string): QuestionView | false => {
    const asked = runs.question(spreadsheetId);
    if (!asked) return false;
    const { title, message, number, buttons, asksText = false } = asked;
    return {
      title,
      message,
      action: `/spreadsheets/d/${spreadsheetId}/answer`,
      number,
      asksText,
      buttons: [...buttons, 'CLOSE' as const].map((value) => ({ value, label: LABELS[value] })),
    };
  };
  const posted = [guardOrigin, express.urlencoded({ extended: false, limit: '8kb' })];

  return {
    async view(spreadsheetId, run) {
      const { screen, failure = '' } = runs.stop(run) ?? {};
      return {
        menus: (await menusOf(spreadsheetId)).map(({ caption, entries }) => ({
          caption,
          action: `/spreadsheets/d/${spreadsheetId}/menu`,
          items: entries.map((entry) => ({ caption: entry.caption, functionName: entry.functionName ?? '' })),
        })),
        toasts: screen?.toasts ?? [],
        alerts: (screen?.alerts ?? []).map(({ title, message }) => ({ title, lines: message.split('\n') })),
        dialogs: dialogs(run),
        question: questionOf(spreadsheetId),
        failure,
      };
    },
    routes(router) {
      router.post('/spreadsheets/d/:id/menu', posted, choose);
      router.post('/spreadsheets/d/:id/answer', posted, answer);
      router.get('/spreadsheets/dialog/:run/:number', (req, res) => {
        const dialog = runs.stop(req.params.run)?.screen.dialogs[Number(req.params.number)];
        if (!dialog) return void res.sendStatus(404);
        setDialogPolicy(res);
        res.type('html').send(dialog.html);
      });
    },
  };
}
