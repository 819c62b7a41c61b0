/** Plain code and zod state the same rules: what one takes or refuses, the other does. */
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { BROKEN_FORMS, BROKEN_REGISTERS, soundForm, soundRegister } from './broken-definitions.ts';
import { formSchema, registerSchema } from './definition-schema.ts';

describe('zod', () => {
  it.each([...FORMS, soundForm])('takes the form $id', (form) => {
    expect(formSchema.safeParse(form).error?.issues ?? []).toEqual([]);
  });

  it.each([...REGISTERS, soundRegister])('takes the register $id', (register) => {
    expect(registerSchema.safeParse(register).error?.issues ?? []).toEqual([]);
  });

  it.each(BROKEN_FORMS)('refuses, as the start of the program does, $name', ({ form }) => {
    expect(formSchema.safeParse(form).success).toBe(false);
  });

  it.each(BROKEN_REGISTERS)('refuses, as the start of the program does, $name', ({ register }) => {
    expect(registerSchema.safeParse(register).success).toBe(false);
  });
});
