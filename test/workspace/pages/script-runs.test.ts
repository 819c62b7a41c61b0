/** The questions of a script, as the page of its spreadsheet keeps them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Question, Reply } from '../../../workspace/apps-script-runtime/ask.ts';
import { emptyScreen, type Screen } from '../../../workspace/apps-script-runtime/screen.ts';
import type { AskPerson } from '../../../workspace/apps-script-runtime/script-workers.ts';
import { type ScriptRuns, scriptRuns } from '../../../workspace/pages/script-runs.ts';

/** A script that asks "1", "2" … until it is closed or has asked `questions` times, and toasts each answer. */
function aScript(questions: number, given: Reply[], asksText = false) {
  return async (askPerson: AskPerson) => {
    const screen: Screen = emptyScreen();
    for (let i = 1; i <= questions; i++) {
      const question: Question = { kind: 'question', title: String(i), message: '', buttons: ['YES', 'NO'], asksText, screen };
      const answer = await askPerson(question);
      given.push(answer);
      screen.toasts.push({
        title: '',
        message: `${i}: ${typeof answer === 'string' ? answer : `${answer.button} ${answer.text}`}`,
      });
      if (answer === 'CLOSE') break;
    }
    return { ok: true, screen, lines: [], writes: 0 };
  };
}

let given: Reply[];
let runs: ScriptRuns;
beforeEach(() => {
  given = [];
  runs = scriptRuns({
    runFrom: (_book, name, askPerson) => {
      if (askPerson === undefined) throw new Error('nobody to ask');
      return aScript(Number(name), given)(askPerson);
    },
  });
});

const toasts = (stop: string | undefined): unknown => runs.stop(stop ?? '')?.screen.toasts.map(({ message }) => message);

describe('a run that asks nothing', () => {
  test('has one stop, its end', async () => {
    const end = await runs.start('book', '0');
    expect(runs.question('book')).toBeUndefined();
    expect(runs.answer('book', end, 'YES')).toBeUndefined();
  });
});

describe('a run that asks', () => {
  test('stops at each question, and shows at each stop what is new', async () => {
    const first = await runs.start('book', '2');
    expect(runs.question('book')).toMatchObject({ title: '1', number: first });
    expect(runs.question('other')).toBeUndefined();
    const second = await runs.answer('book', first, 'YES');
    expect([runs.question('book')?.title, toasts(second)]).toEqual(['2', ['1: YES']]);
    const end = await runs.answer('book', String(second), 'NO');
    expect([runs.question('book'), toasts(end)]).toEqual([undefined, ['2: NO']]);
    expect(given).toEqual(['YES', 'NO']);
  });

  test('answered twice hears the first answer, and both clicks come to the same stop', async () => {
    const first = await runs.start('book', '2');
    const [one, two] = await Promise.all([runs.answer('book', first, 'YES'), runs.answer('book', first, 'NO')]);
    expect([one === two, given]).toEqual([true, ['YES']]);
    expect(runs.question('book')?.title).toBe('2');
  });

  test('never takes the answer to one question for the answer to another', async () => {
    const first = await runs.start('book', '2');
    const second = await runs.answer('book', first, 'YES');
    expect(await runs.answer('book', first, 'NO')).toBe(second);
    expect(runs.answer('book', 'x', 'NO')).toBeUndefined();
    expect([given, runs.question('book')?.title]).toEqual([['YES'], '2']);
  });

  test('takes no button that it does not have, but may be closed', async () => {
    const first = await runs.start('book', '2');
    expect(runs.answer('book', first, 'CANCEL')).toBeUndefined();
    expect(runs.question('book')?.number).toBe(first);
    expect(toasts(await runs.answer('book', first, 'CLOSE'))).toEqual(['1: CLOSE']);
  });

  test('hears what was written, where it asked for that alone', async () => {
    const written = scriptRuns({
      runFrom: (_book, _name, askPerson) => aScript(1, given, true)(askPerson ?? (() => Promise.reject(new Error('nobody')))),
    });
    await written.answer('book', await written.start('book', 'x'), 'YES', 'gửi muộn');
    await runs.answer('book', await runs.start('book', '1'), 'YES', 'không ai hỏi');
    expect(given).toEqual([{ button: 'YES', text: 'gửi muộn' }, 'YES']);
  });

  test('is closed when another item is chosen in the same spreadsheet', async () => {
    await runs.start('book', '2');
    const other = await runs.start('book', '1');
    expect([given, runs.question('book')?.number]).toEqual([['CLOSE'], other]);
  });

  test('keeps its question on the page until it is answered', async () => {
    const first = await runs.start('book', '1');
    for (let i = 0; i < 30; i++) await runs.start('other', '0');
    expect(runs.question('book')?.number).toBe(first);
    expect(toasts(await runs.answer('book', first, 'NO'))).toEqual(['1: NO']);
  });
});

test('a run whose time was over leaves no question behind', async () => {
  const out = Promise.withResolvers<void>();
  const stopped = scriptRuns({
    runFrom: async (_book, _name, askPerson) => {
      void askPerson?.({ kind: 'question', title: '?', message: '', buttons: ['YES', 'NO'], screen: emptyScreen() });
      await out.promise;
      return { ok: false, error: 'Exceeded maximum execution time', screen: emptyScreen(), lines: [], writes: 0 };
    },
  });
  const first = await stopped.start('book', 'f');
  out.resolve();
  const end = await stopped.answer('book', first, 'YES');
  expect(stopped.question('book')).toBeUndefined();
  expect(stopped.stop(String(end))?.failure).toBe('Exceeded maximum execution time');
});
