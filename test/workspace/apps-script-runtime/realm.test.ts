import { describe, expect, test } from 'vitest';
import { aScript } from './a-script.ts';

const { run, call, world } = aScript();

describe('the global scope of a script', () => {
  test.each([
    'process',
    'require',
    'module',
    'fetch',
    'setTimeout',
    'setInterval',
    'URL',
    'URLSearchParams',
    'Buffer',
    'global',
    'window',
    'structuredClone',
    'queueMicrotask',
    'TextEncoder',
    'crypto',
    'performance',
  ])('has no %s', (name) => {
    expect(run(`return typeof ${name}`)).toBe('undefined');
  });

  test('cannot reach Node through what it is given', () => {
    const attempts = [
      'FormApp.constructor',
      'FormApp.create.constructor("return process")()',
      'SpreadsheetApp.openById.constructor("return typeof process")()',
      'Object.getPrototypeOf(FormApp)',
    ];
    expect(run(`return ${attempts[0]}`)).toBeUndefined();
    expect(run(`try { return typeof ${attempts[1]} } catch (error) { return "refused" }`)).toBe('refused');
    expect(run(`try { return ${attempts[2]} } catch (error) { return "refused" }`)).not.toBe('object');
    expect(run(`return ${attempts[3]}`)).toBeNull();
  });

  test('is a new one at every run, as at Google', () => {
    const file = 'var seen = 0; function count() { seen++; return seen; }';
    expect([call(file, 'count'), call(file, 'count')]).toEqual([1, 1]);
  });

  test("has the workspace's time, standing still", () => {
    expect(run('return new Date().toISOString()')).toBe('2026-10-20T01:00:00.000Z');
    expect(run('return Date.now() === new Date().getTime() && new Date() instanceof Date')).toBe(true);
    expect(run('return new Date(2026, 0, 15).getDate()')).toBe(15);
  });

  test('keeps what is written with console and Logger', () => {
    run('console.log("a", 1, { b: [2] }); Logger.log("c")');
    expect(world.lines).toEqual(['a 1 {"b":[2]}', 'c']);
  });
});

describe('what a script is given', () => {
  test('names what is not served', () => {
    expect(() => run('FormApp.create("A").addGridItem()')).toThrow('not in this workspace: Form.addGridItem');
    expect(() => run('SpreadsheetApp.create("A").sort(1)')).toThrow('not in this workspace: Spreadsheet.sort');
    expect(() => run('GmailApp.sendEmail("a@b.example", "", "")')).toThrow('not in this workspace: GmailApp.sendEmail');
    expect(() => run('return FormApp.ItemType.HOLOGRAM')).toThrow('not in this workspace: FormApp.ItemType.HOLOGRAM');
  });

  test("are errors, dates and lists of the script's own", () => {
    expect(run('try { FormApp.openById("x") } catch (error) { return error instanceof Error && error.message }')).toContain(
      'No item with the given ID could be found',
    );
    expect(run('return SpreadsheetApp.create("A").getSheets() instanceof Array')).toBe(true);
    expect(
      run(`const range = SpreadsheetApp.create("A").getSheets()[0].getRange(1, 1);
           range.setValue(new Date("2026-10-01T00:00:00Z"));
           return range.getValue() instanceof Date && range.getValue().toISOString()`),
    ).toBe('2026-10-01T00:00:00.000Z');
  });

  test('can be printed, compared and put into JSON without a fuss', () => {
    expect(run('return String(FormApp.create("A")) + ("" + FormApp.ItemType.LIST)')).toBe('FormLIST');
    expect(run('return JSON.stringify({ form: FormApp.create("A") })')).toBe('{"form":{}}');
  });

  test('cannot be changed', () => {
    expect(() => run('FormApp.create = () => null')).toThrow('FormApp.create cannot be set');
  });
});

describe('a function', () => {
  test('that is not there is not found', () => {
    expect(() => call('function a() {}', 'b')).toThrow('Script function not found: b');
    expect(() => call('function a() {}', 'a(); b')).toThrow('Script function not found');
  });

  test('fails with its own message and the line of the script', () => {
    try {
      call('function a() {\n  throw new Error("hỏng");\n}', 'a');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ message: 'hỏng', stack: expect.stringContaining('Code.gs:2') });
    }
  });

  test('may throw anything', () => {
    expect(() => run('throw "chữ"')).toThrow('chữ');
    expect(() => run('throw null')).toThrow('null');
  });
});
