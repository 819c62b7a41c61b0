import { expect, it, vi } from 'vitest';
import { nfc } from '../../functions/forms/fold.ts';
import { fillPrefilledLink, linkTemplate } from '../../functions/forms/prefilled-link.ts';
import { httpFunction } from '../../functions/http-function.ts';
import { BadRequest } from '../../functions/jobs/bad-request.ts';
import { type LogEntry, logLine } from '../../functions/log.ts';
import { HOSTILE } from './strings.ts';

const FORM = 'https://docs.google.com/forms/d/e/1FAIpQLSd-x/viewform';
const template = linkTemplate(FORM, [
  ['unit', 'entry.1'],
  ['unitKey', 'entry.2'],
  ['caseCode', 'entry.3'],
]);

it('a prefilled link leads to the form it was made for, with the answers that were typed', () => {
  for (const text of HOSTILE) {
    const link = fillPrefilledLink(template, { unit: text, unitKey: text, caseCode: '7K3M90QDXYZ', constructor: text });
    expect(link).toMatch(/^[\x21-\x7e]+$/);
    const url = new URL(link ?? '');
    expect(`${url.origin}${url.pathname}${url.hash}`).toBe(FORM);
    const stored = nfc(text);
    const blank = stored === '';
    expect([...url.searchParams.keys()]).toEqual(['usp', ...(blank ? [] : ['entry.1', 'entry.2']), 'entry.3']);
    if (!blank) expect(url.searchParams.get('entry.1')).toBe(stored.toWellFormed());
  }
});

it('no template that somebody put into a sheet leads anywhere but to http or https', () => {
  for (const text of HOSTILE) {
    const link = fillPrefilledLink(text, { unit: 'x' });
    if (link !== undefined) expect(link).toMatch(/^https?:\/\/[\x21-\x7e]+$/i);
  }
});

const CODE = /^[\w.:-]{1,64}$/;

it('a log line is one line of JSON, and holds nothing that was typed but what looks like a code', () => {
  for (const text of HOSTILE) {
    const line = logLine({ step: text, code: text, key: text, form: text, [text]: text, severity: text } as unknown as LogEntry);
    expect(line).not.toMatch(/[\n\r\u2028\u2029]/);
    const said: Record<string, unknown> = JSON.parse(line);
    for (const [name, value] of Object.entries(said)) {
      expect(['severity', 'step', 'code', 'key', 'form', 'other', ...KNOWN].includes(name)).toBe(true);
      expect(value === '(bỏ)' || CODE.test(String(value))).toBe(true);
    }
  }
});

/** Fields that a string of the list happens to be called. */
const KNOWN = ['error', 'row', 'run', 'status'];

it('an answer of a function is JSON, whatever a caller sent or a job threw', async () => {
  const log = vi.fn();
  const check = async () => ({ email: 'script@kinhbac.example' }) as never;
  for (const text of HOSTILE) {
    const throwing = async () => {
      throw Object.assign(new Error(text), { code: text, name: text });
    };
    const refusing = async () => {
      throw new BadRequest([text]);
    };
    const [failed, refused] = await Promise.all([throwing, refusing].map((job) => answerOf(job)));
    expect(failed).toEqual({ status: 500, json: { ok: false, problems: ['Lỗi hệ thống; xem nhật ký của hàm.'] } });
    expect(JSON.parse(JSON.stringify(refused))).toEqual({ status: 400, json: { ok: false, problems: [text] } });
  }

  async function answerOf(job: () => Promise<never>): Promise<unknown> {
    const answer = { status: 0, json: undefined as unknown };
    const res = {
      set: () => res,
      status: (status: number) => Object.assign(res, { sent: Object.assign(answer, { status }) }),
      json: (json: unknown) => Object.assign(answer, { json }),
    };
    const req = { method: 'POST', headers: {}, headersDistinct: {}, body: {} };
    await httpFunction('indicators', { check, log }, job)(req as never, res as never);
    return answer;
  }
});
