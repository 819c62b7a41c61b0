/** A wrong definition stops the program in three lines: where, which rule, the value found. */
import { describe, expect, it } from 'vitest';
import { defineForm, defineRegister } from '../../functions/forms/define-form.ts';
import { BROKEN_FORMS, BROKEN_REGISTERS, soundForm, soundRegister } from './broken-definitions.ts';

function messageOf(define: () => unknown): string {
  try {
    define();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  return '';
}

const shown = (value: unknown): string => `current value: ${value === undefined ? 'nothing' : JSON.stringify(value)}`;

describe('a definition that obeys the rules', () => {
  it('is handed back as it is', () => {
    expect(defineForm(soundForm)).toBe(soundForm);
    expect(defineRegister(soundRegister)).toBe(soundRegister);
  });
});

describe('a form that breaks a rule stops the program', () => {
  it.each(BROKEN_FORMS)('$name', ({ form, where, rule, value }) => {
    const lines = messageOf(() => defineForm(form)).split('\n');
    expect(lines).toEqual([where, expect.stringMatching(rule), shown(value)]);
    expect(lines[1]).toMatch(/^rule: /);
  });

  it('in three lines even where the wrong value has line breaks', () => {
    expect(messageOf(() => defineForm({ ...soundForm, description: 'Để\nthử.' })).split('\n')).toHaveLength(3);
  });
});

describe('a register that breaks a rule stops the program', () => {
  it.each(BROKEN_REGISTERS)('$name', ({ register, where, rule, value }) => {
    expect(messageOf(() => defineRegister(register)).split('\n')).toEqual([where, expect.stringMatching(rule), shown(value)]);
  });
});
