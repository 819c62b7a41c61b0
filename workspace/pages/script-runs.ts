/**
 * Runs that a person started from a spreadsheet's menu, as its page follows them: from one stop to the next, a stop being a question or
 * the end. A question stays on the page of its spreadsheet until it is answered, or until another item is chosen.
 */
import type { Question, Reply } from '../apps-script-runtime/ask.ts';
import type { Screen } from '../apps-script-runtime/screen.ts';
import type { Scripts } from '../apps-script-runtime/scripts.ts';

interface Stop {
  /** What the script has put on the screen since the last stop. */
  readonly screen: Screen;
  /** The run ended in an error that the script did not tell itself; '' where it did not. */
  readonly failure: string;
  /** After a question: the number of the next stop, as soon as it is reached. */
  readonly next?: Promise<string>;
}

interface OpenQuestion extends Question {
  /** Of its stop. */
  readonly number: string;
}

export interface ScriptRuns {
  /** Resolves to the number of the first stop. */
  start(spreadsheetId: string, functionName: string): Promise<string>;
  stop(number: string): Stop | undefined;
  question(spreadsheetId: string): OpenQuestion | undefined;
  /**
   * Answers the question of that stop and resolves to the number of the next one. Answered already (a second click, a page gone back to):
   * the first answer counts, and the next stop is the same. undefined: that stop asked nothing that has this button.
   */
  answer(spreadsheetId: string, number: string, button: string, text?: string): Promise<string> | undefined;
}

interface Asked extends OpenQuestion {
  readonly reply: (reply: Reply) => void;
  readonly next: Promise<string>;
}

/** A browser's back button reaches this far. */
const MOST_STOPS = 20;

export function scriptRuns(scripts: Pick<Scripts, 'runFrom'>): ScriptRuns {
  const stops = new Map<string, Stop>();
  /** By spreadsheet. */
  const open = new Map<string, Asked>();
  let count = 0;

  const keep = (stop: Stop): string => {
    const number = String(++count);
    stops.set(number, stop);
    stops.delete(String(count - MOST_STOPS));
    return number;
  };
  const settle = (spreadsheetId: string, { reply }: Asked, given: Reply): void => {
    open.delete(spreadsheetId);
    reply(given);
  };

  return {
    start(spreadsheetId, functionName) {
      const left = open.get(spreadsheetId);
      if (left) settle(spreadsheetId, left, 'CLOSE');
      const first = Promise.withResolvers<string>();
      let reached = first.resolve;
      const fresh = sinceLastTime();
      let last: Asked | undefined;
      const ask = (question: Question): Promise<Reply> => {
        const next = Promise.withResolvers<string>();
        const answer = Promise.withResolvers<Reply>();
        const number = keep({ screen: fresh(question.screen), failure: '', next: next.promise });
        last = { ...question, number, reply: answer.resolve, next: next.promise };
        open.set(spreadsheetId, last);
        reached(number);
        reached = next.resolve;
        return answer.promise;
      };
      scripts.runFrom(spreadsheetId, functionName, ask).then(({ ok, error = '', screen }) => {
        // Its time was over before anybody answered.
        if (last !== undefined && open.get(spreadsheetId) === last) open.delete(spreadsheetId);
        reached(keep({ screen: fresh(screen), failure: ok ? '' : error }));
      });
      return first.promise;
    },
    stop: (number) => stops.get(number),
    question: (spreadsheetId) => open.get(spreadsheetId),
    answer(spreadsheetId, number, button, text = '') {
      const asked = open.get(spreadsheetId);
      if (asked?.number !== number) return stops.get(number)?.next;
      const chosen = [...asked.buttons, 'CLOSE' as const].find((one) => one === button);
      if (chosen === undefined) return undefined;
      settle(spreadsheetId, asked, asked.asksText === true ? { button: chosen, text } : chosen);
      return asked.next;
    },
  };
}

/** Of a screen that only grows, what was not there the last time. */
function sinceLastTime(): (screen: Screen) => Screen {
  const seen = { toasts: 0, alerts: 0, dialogs: 0 };
  return ({ toasts, alerts, dialogs }) => {
    const fresh = {
      menus: [],
      toasts: toasts.slice(seen.toasts),
      alerts: alerts.slice(seen.alerts),
      dialogs: dialogs.slice(seen.dialogs),
    };
    Object.assign(seen, { toasts: toasts.length, alerts: alerts.length, dialogs: dialogs.length });
    return fresh;
  };
}
