import { describe, expect, it } from 'vitest';
import { compileTemplates } from '../../functions/reports/handlebars-templates.ts';
import { templateSources } from './mail-templates.ts';

describe('templates', () => {
  it('escape what they print on a page, and print it as it is in plain text', () => {
    const render = compileTemplates({ 'a.html': '<p>{{name}}</p>', 'a.txt': '{{name}}' });
    expect(render('a.html', { name: `<b>&"'` })).toBe('<p>&lt;b&gt;&amp;&quot;&#x27;</p>');
    expect(render('a.txt', { name: `<b>&"'` })).toBe(`<b>&"'`);
  });

  it('stop at a name that the view does not have', () => {
    expect(() => compileTemplates({ 'a.html': '{{nmae}}' })('a.html', { name: 'x' })).toThrow('"nmae" not defined');
  });

  it('know no helper that was not built in', () => {
    expect(() => compileTemplates({ 'a.html': '{{shout name}}' })('a.html', { name: 'x' })).toThrow('shout');
  });

  it.each(['{{{name}}}', '{{&name}}', '{{~{name}~}}', '{{> part}}', '{{#> part}}{{/part}}', '{{~> (lookup . "x")}}'])(
    'refuse raw output and partials: %s',
    (source) => {
      expect(() => compileTemplates({ 'a.html': source })).toThrow(
        'Template a.html, line 1: raw output and partials are not allowed.',
      );
    },
  );

  it('name what there is when one is asked for that is not there', () => {
    expect(() => compileTemplates({ 'a.txt': '' })('b.txt', {})).toThrow('No template named "b.txt" among: a.txt');
  });

  it('of each mail are a page and a text', () => {
    expect(Object.keys(templateSources).toSorted()).toEqual([
      'parked-notice.html',
      'parked-notice.txt',
      'report.html',
      'report.txt',
      'work.html',
      'work.txt',
    ]);
    expect(() => compileTemplates(templateSources)).not.toThrow();
  });

  it('do not reach what every object has', () => {
    const render = compileTemplates({ 'a.html': '[{{constructor}}{{toString}}]' });
    expect(render('a.html', {})).toBe('[]');
  });
});
