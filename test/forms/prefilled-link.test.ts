import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nfc } from '../../functions/forms/fold.ts';
import { fillPrefilledLink, linkTemplate } from '../../functions/forms/prefilled-link.ts';

const ADDRESS = 'https://docs.google.com/forms/d/e/1FAIpQL-x_y/viewform';
const template = linkTemplate(ADDRESS, [
  ['unit', 'entry.1'],
  ['unitKey', 'entry.2'],
  ['caseCode', 'entry.3'],
]);

describe('the template of a link', () => {
  test('names its slots', () => {
    expect(template).toBe(`${ADDRESS}?usp=pp_url&entry.1={unit}&entry.2={unitKey}&entry.3={caseCode}`);
  });

  test('is filled in as Google does it, and read back as a browser reads it', () => {
    const link = fillPrefilledLink(template, { unit: 'Trường THCS Kinh Bắc', unitKey: 'kb-thcs-04', caseCode: '0123-4567-89A' });
    expect(link).toBe(
      `${ADDRESS}?usp=pp_url&entry.1=Tr%C6%B0%E1%BB%9Dng+THCS+Kinh+B%E1%BA%AFc&entry.2=kb-thcs-04&entry.3=0123-4567-89A`,
    );
    expect([...new URL(link ?? '').searchParams]).toEqual([
      ['usp', 'pp_url'],
      ['entry.1', 'Trường THCS Kinh Bắc'],
      ['entry.2', 'kb-thcs-04'],
      ['entry.3', '0123-4567-89A'],
    ]);
  });

  test('leaves out what is blank, not answered, or not asked', () => {
    const filled = `${ADDRESS}?usp=pp_url&entry.2=kb-thcs-04`;
    expect(fillPrefilledLink(template, { unitKey: 'kb-thcs-04' })).toBe(filled);
    expect(fillPrefilledLink(template, { unit: ' \u200b', unitKey: 'kb-thcs-04', caseCode: '', period: 'x' })).toBe(filled);
    expect(fillPrefilledLink(`${ADDRESS}?usp=pp_url&entry.1={constructor}`, {})).toBe(`${ADDRESS}?usp=pp_url`);
  });

  test('carries any answer whatever in ASCII, and no answer reaches beyond its slot', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('{unit}', '&entry.3=x', '#', '?', '="><script>', 'a%20b+c'),
    );
    fc.assert(
      fc.property(text, text, (unit, caseCode) => {
        const link = fillPrefilledLink(template, { unit, caseCode }) ?? '';
        expect(link).toMatch(/^[\x21-\x7e]+$/);
        expect(link).not.toMatch(/["<>{}#\s]/);
        const wanted = [
          ['usp', 'pp_url'],
          ['entry.1', nfc(unit)],
          ['entry.3', nfc(caseCode)],
        ].filter(([, answer]) => answer !== '');
        expect([...new URL(link).searchParams]).toEqual(wanted);
      }),
    );
    expect(fillPrefilledLink(template, { unit: 'a\ud83d' })).toBe(`${ADDRESS}?usp=pp_url&entry.1=a%EF%BF%BD`);
  });

  test.each([
    '',
    'x',
    ADDRESS,
    `javascript:alert(1)//?entry.1={unit}`,
    ` ${template}`,
    `${template}\n`,
    template.replace('https', 'ftp'),
    template.replace('{unit}', '"><b>'),
    template.replace('viewform', 'Biểu-mẫu'),
    `${template}#entry.1={unit}`,
    `${template}${'&entry.1={unit}'.repeat(200)}`,
  ])('that is no address of the web makes no link: %j', (wrong) => {
    expect(fillPrefilledLink(wrong, { unit: 'a' })).toBeUndefined();
  });

  test('of the workspace is one too', () => {
    expect(fillPrefilledLink('http://127.0.0.1:8080/forms/d/e/x/viewform?usp=pp_url&entry.1={unit}', { unit: 'a' })).toBe(
      'http://127.0.0.1:8080/forms/d/e/x/viewform?usp=pp_url&entry.1=a',
    );
  });
});
