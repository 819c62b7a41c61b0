/** What a text answer is held against; of Google's rules the two that our forms use: a pattern for the whole answer, a length. */
import type { TextValidation } from '../forms/stored-form.ts';
import { type Fake, fake, named } from './fake.ts';

type Builder = GoogleAppsScript.Forms.TextValidationBuilder;

const built = new WeakMap<object, TextValidation>();

/** Google shows its own sentence when the script gives none. */
const GOOGLES_MESSAGE = 'Phải khớp với mẫu';

export function validationBuilder(name: string): Fake<Builder> {
  let validation: TextValidation = { message: '' };
  const builder: Fake<Builder> = fake<Builder>(name, {
    requireTextMatchesPattern: (pattern: string) => {
      new RegExp(pattern, 'u');
      validation = { message: validation.message, pattern: String(pattern) };
      return builder;
    },
    requireTextLengthLessThanOrEqualTo: (number: number) => {
      if (!Number.isInteger(number)) throw new Error(`Cannot convert ${number} to int.`);
      validation = { message: validation.message, maxLength: number };
      return builder;
    },
    setHelpText: (text: string) => {
      validation = { ...validation, message: String(text) };
      return builder;
    },
    build: () => {
      const result = named(name.replace('Builder', ''), {});
      built.set(result, { ...validation, message: validation.message || GOOGLES_MESSAGE });
      return result;
    },
  });
  return builder;
}

/** The rule inside what `build()` gave. */
export function validationOf(value: unknown): TextValidation {
  const validation = typeof value === 'object' && value !== null ? built.get(value) : undefined;
  if (!validation) throw new Error('Invalid argument: validation');
  return validation;
}
