/** Keys, kinds, words, options and limits are a contract: each listing is reviewed against forms.md when it changes. */
import { describe, expect, it } from 'vitest';
import { FORMS } from '../../functions/forms/forms.ts';
import { REGISTERS } from '../../functions/forms/registers.ts';
import { listingOfForm, listingOfRegister } from './listing.ts';

describe('what is asked, under which keys and in which words', () => {
  for (const form of FORMS) {
    it(`form ${form.id} is as reviewed`, async () => {
      await expect(listingOfForm(form)).toMatchFileSnapshot(`listings/${form.id}.txt`);
    });
  }
  for (const register of REGISTERS) {
    it(`register ${register.id} is as reviewed`, async () => {
      await expect(listingOfRegister(register)).toMatchFileSnapshot(`listings/${register.id}.txt`);
    });
  }
});
