import { describe, expect, test } from 'vitest';
import { aSheet } from './a-sheet.ts';

/** What stands right of these formulas: B1:B5 and C1:C5 of numbers, D1:D5 of words, E a blank column, F1 a date. */
const DATA = [
  [3, 10, 'Bắc', null, { value: 46161, format: { numberFormat: { type: 'DATE' } } }],
  [1, 20, 'Nam', null, 'x'],
  [4, 30, 'Bắc', null, true],
  [1, 40, 'nam', null, ''],
  [5, 50, 'Trung', null, null],
];
const value = (formula: string, locale: 'vi_VN' | 'en_US' = 'en_US') => {
  const rows = DATA.map((row, index) => [index === 0 ? formula : null, ...row]);
  const { value: found, error } = aSheet(rows, { locale }).values[0]?.[0] ?? {};
  return error ? `${error.type}: ${error.message ?? ''}` : found;
};

describe('operators', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%', 0.5],
    ['=10-4-3', 3],
    ['=7/2', 3.5],
    ['="a"&1.5&TRUE', 'a1.5TRUE'],
    ['="a"="A"', true],
    ['=E1=""', true],
    ['=E1=0', true],
    ['=1<"a"', true],
    ['="5"+1', 6],
    ['="1,234.5"*2', 2469],
    ['="5/19/2026"+1', 46162],
    ['=+"x"', 'x'],
    ['=B1:B1', 3],
    ['=1e3', 1000],
    ['= 1 +\n2', 3],
    ['=TRUE+1', 2],
    ['=0.1+0.2&""', '0.3'],
  ])('%s is %j', (formula, expected) => {
    expect(value(formula)).toEqual(expected);
  });
});

describe('functions', () => {
  test.each([
    ['=SUM(B1:B5)', 14],
    ['=SUM(B1:B5,"2",TRUE)', 17],
    ['=SUM(B:B)', 14],
    ['=AVERAGE(B1:B5)', 2.8],
    ['=MIN(B1:D5)', 1],
    ['=MAX(B1:C5)', 50],
    ['=COUNT(B1:F5)', 11],
    ['=COUNTA(F1:F5)', 4],
    ['=COUNTBLANK(E1:F5)', 7],
    ['=COUNTUNIQUE(B1:B5)', 4],
    ['=SUMPRODUCT(B1:B5,C1:C5)', 460],
    ['=SUMPRODUCT((D1:D5="Bắc")*C1:C5)', 40],
    ['=SUMIF(D1:D5,"Bắc",C1:C5)', 40],
    ['=SUMIF(C1:C5,">=30")', 120],
    ['=SUMIFS(C1:C5,D1:D5,"nam",B1:B5,1)', 60],
    ['=COUNTIF(D1:D5,"B*")', 2],
    ['=COUNTIF(D1:D5,"?am")', 2],
    ['=COUNTIF(D1:D5,"<>Bắc")', 3],
    ['=COUNTIFS(D1:D5,"Bắc",C1:C5,"<20")', 1],
    ['=AVERAGEIF(D1:D5,"Nam",C1:C5)', 30],
    ['=MAXIFS(C1:C5,B1:B5,1)', 40],
    ['=IF(B1>2,"có","không")', 'có'],
    ['=IF(FALSE,1/0,7)', 7],
    ['=IF(FALSE,1)', false],
    ['=IFS(B1=1,"a",B1=3,"b")', 'b'],
    ['=SWITCH(B1,1,"a",3,"b","c")', 'b'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=IFERROR(1/0,"!")', '!'],
    ['=IFNA(NA(),5)', 5],
    ['=AND(B1=3,C1=10)', true],
    ['=OR(FALSE,0)', false],
    ['=NOT(TRUE)', false],
    ['=ISBLANK(E1)', true],
    ['=ISBLANK(IF(,,))', true],
    ['=ISERROR(1/0)', true],
    ['=TYPE(E1)', 1],
    ['=VLOOKUP(4,B1:D5,3,FALSE)', 'Bắc'],
    ['=VLOOKUP(45,C1:D5,2)', 'nam'],
    ['=HLOOKUP(3,B1:C2,2,FALSE)', 1],
    ['=XLOOKUP("Trung",D1:D5,C1:C5)', 50],
    ['=XLOOKUP("Tây",D1:D5,C1:C5,"-")', '-'],
    ['=XLOOKUP(35,C1:C5,B1:B5,,-1)', 4],
    ['=INDEX(B1:C5,2,2)', 20],
    ['=INDEX(C1:C5,MATCH("Trung",D1:D5,0))', 50],
    ['=MATCH(25,C1:C5)', 2],
    ['=SUM(INDEX(B1:C5,0,2))', 150],
    ['=LOOKUP(25,C1:C5,D1:D5)', 'Nam'],
    ['=ROW()&COLUMN()', '11'],
    ['=ROWS(B1:C5)*COLUMNS(B1:C5)', 10],
    ['=SUM(INDIRECT("C1:C2"))', 30],
    ['=SUM(OFFSET(B1,1,1,2,1))', 50],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-1.5)', -2],
    ['=ROUNDUP(1.01,1)', 1.1],
    ['=ROUNDDOWN(-1.55,1)', -1.5],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,2)', 1],
    ['=ABS(-4)', 4],
    ['=SQRT(16)', 4],
    ['=POWER(2,10)', 1024],
    ['=MEDIAN(B1:B5)', 3],
    ['=LARGE(C1:C5,2)', 40],
    ['=PERCENTILE(C1:C5,0.5)', 30],
    ['=RANK(20,C1:C5)', 4],
    ['=RANK(20,C1:C5,TRUE)', 2],
    ['=MODE(B1:B5)', 1],
    ['=LEFT("Bắc Ninh",3)', 'Bắc'],
    ['=RIGHT("abc")', 'c'],
    ['=MID("abcdef",2,3)', 'bcd'],
    ['=LEN("Nguyễn")', 6],
    ['=UPPER("đ ư")', 'Đ Ư'],
    ['=LOWER("ĐƯ")', 'đư'],
    ['=PROPER("nguyễn VĂN an")', 'Nguyễn Văn An'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=REPLACE("abcdef",2,2,"X")', 'aXdef'],
    ['=FIND("c","abc")', 3],
    ['=SEARCH("C","abc")', 3],
    ['=REPT("ab",2)', 'abab'],
    ['=CONCATENATE("a",1,TRUE)', 'a1TRUE'],
    ['=JOIN(", ",D1:D2)', 'Bắc, Nam'],
    ['=TEXTJOIN("/",TRUE,D1:E2)', 'Bắc/Nam'],
    ['=EXACT("a","A")', false],
    ['=REGEXMATCH("CH-0012","^CH-\\d+$")', true],
    ['=REGEXEXTRACT("CH-0012","\\d+")', '0012'],
    ['=REGEXREPLACE("a1b2","\\d","#")', 'a#b#'],
    ['=VALUE("12%")', 0.12],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(F1,"dd/mm/yyyy")', '19/05/2026'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=HYPERLINK("https://a.example","nhãn")', 'nhãn'],
    ['=DATE(2026,5,19)', 46161],
    ['=DATE(2026,14,1)', 46419],
    ['=TODAY()', 46314],
    ['=YEAR(F1)&"-"&MONTH(F1)&"-"&DAY(F1)', '2026-5-19'],
    ['=HOUR(NOW())', 8],
    ['=WEEKDAY(F1,2)', 2],
    ['=WEEKNUM(F1)', 21],
    ['=ISOWEEKNUM(DATE(2027,1,1))', 53],
    ['=EDATE(DATE(2026,1,31),1)', 46081],
    ['=EOMONTH(DATE(2026,1,15),0)', 46053],
    ['=DATEDIF(DATE(2010,5,20),F1,"Y")', 15],
    ['=DATEDIF(DATE(2010,5,20),F1,"YM")', 11],
    ['=DATEDIF(DATE(2010,5,20),F1,"MD")', 29],
    ['=DAYS(F1,DATE(2026,5,1))', 18],
    ['=NETWORKDAYS(DATE(2026,5,18),DATE(2026,5,24))', 5],
    ['=WORKDAY(DATE(2026,5,22),1)', 46167],
    ['=DATEVALUE("5/19/2026")', 46161],
    ['=TIMEVALUE("6:00")', 0.25],
    ['=SUM(FILTER(C1:C5,D1:D5="Bắc"))', 40],
    ['=COUNTA(UNIQUE(D1:D5))', 3],
    ['=SUM(ARRAYFORMULA(B1:B5*C1:C5))', 460],
    ['=ARRAYFORMULA(SUM(IF(B1:B5>2,C1:C5,0)))', 90],
    ['=SUM({1,2;3,4})', 10],
    ['=sum(b1:b2)', 4],
  ])('%s is %j', (formula, expected) => {
    expect(value(formula)).toEqual(expected);
  });

  test('SPARKLINE and IMAGE have no value of their own', () => {
    expect(value('=SPARKLINE(B1:B5)')).toBeUndefined();
  });
});

describe('in a Vietnamese spreadsheet', () => {
  test.each([
    ['=SUM(B1;B2)', 4],
    ['=ROUND(1,25;1)', 1.3],
    ['=SUM(1,2)', 1.2],
    ['=SUM({1\\2;3\\4})', 10],
    ['="1.234,5"+0', 1234.5],
    ['="19/5/2026"+0', 46161],
    ['=1,5&""', '1,5'],
    ['=IF(B1>2;"có";"không")', 'có'],
  ])('%s is %j: ";" parts arguments, "," is the decimal mark', (formula, expected) => {
    expect(value(formula, 'vi_VN')).toEqual(expected);
  });

  test('"," does not part arguments there, ";" does everywhere', () => {
    expect(value('=SUM(B1,B2)', 'vi_VN')).toBe('ERROR: Formula parse error.');
    expect(value('=SUM(B1;B2)', 'en_US')).toBe(4);
  });
});

describe('errors', () => {
  test.each([
    ['=1/0', 'DIVIDE_BY_ZERO: Function DIVIDE parameter 2 cannot be zero.'],
    ['=NA()', 'N_A: '],
    ['=NotARealFunction()', "NAME: Unknown function: 'NotARealFunction'."],
    ['=Tên_lạ', "NAME: Unknown range name: 'Tên_lạ'."],
    ['=A1:Z1 A30:Z30', 'ERROR: Formula parse error.'],
    ['=SUM(', 'ERROR: Formula parse error.'],
    ['=1+', 'ERROR: Formula parse error.'],
    ['=SQRT(-1)', 'NUM: Function SQRT parameter 1 value is negative. It should be positive or zero.'],
    ['=VLOOKUP("nope", B1:B1, 1, FALSE)', "N_A: Did not find value 'nope' in VLOOKUP evaluation."],
    ['="a"+1', "VALUE: Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number."],
    ['=Missing!A1', "REF: Unresolved sheet name 'Missing'."],
    ['=ZZZ1', 'REF: Reference does not exist.'],
    ['=#REF!+1', 'REF: Reference does not exist.'],
    ['=A1+1', 'REF: Circular dependency detected. To resolve with iterative calculation, see File > Settings.'],
    ['=SUM(A:A)', 'REF: Circular dependency detected. To resolve with iterative calculation, see File > Settings.'],
    ['=ROUND()', 'N_A: Wrong number of arguments to ROUND. Expected between 1 and 2 arguments, but got 0 arguments.'],
    ['=SUM(B1,1/0)', 'DIVIDE_BY_ZERO: Function DIVIDE parameter 2 cannot be zero.'],
    ['=FILTER(B1:B5,D1:D5="Tây")', 'N_A: No matches are found in FILTER evaluation.'],
    ['=10^999', 'NUM: Function POW result is out of range.'],
    [`=${'('.repeat(500)}1${')'.repeat(500)}`, 'ERROR: Formula parse error.'],
  ])('%s is %s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });

  test('are shown by their words', () => {
    const errors = ['=1/0', '=NA()', '=X()', '=SQRT(-1)', '="a"+1', '=Missing!A1', '=)'];
    expect(aSheet([errors]).shown).toEqual([['#DIV/0!', '#N/A', '#NAME?', '#NUM!', '#VALUE!', '#REF!', '#ERROR!']]);
  });
});

describe('cells that refer to others', () => {
  const circular = { error: { type: 'REF', message: expect.stringContaining('Circular dependency detected.') } };

  test('are computed in whatever order they stand', () => {
    expect(aSheet([['=B1+1', '=C1*2', 5]]).shown).toEqual([['11', '10', '5']]);
  });

  test('in a circle are all #REF!, and so is what rests on them', () => {
    expect(aSheet([['=B1', '=C1', '=A1', '=A1+1', '=1']]).values[0]).toEqual([
      circular,
      circular,
      circular,
      circular,
      { value: 1 },
    ]);
  });

  test('may follow each other as long as a tab is', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => [i === 4_999 ? 1 : `=A${i + 2}+1`]);
    expect(aSheet(rows, { grid: { rows: 5_000, columns: 1 } }).shown[0]).toEqual(['5000']);
  });

  test('of another tab are found by its title, quoted or not, whatever its case', () => {
    const tabs = { 'Sổ dữ liệu': [[1], [2]], "O'Brien": [[40]], Đơn_vị: [[300]] };
    const formula = "=SUM('SỔ dữ liệu'!A:A)+'O''Brien'!A1+Đơn_vị!A1";
    expect(aSheet([[formula]], { tabs }).shown).toEqual([['343']]);
  });

  test('may be named', () => {
    const namedRanges = [
      { name: 'Chỉ_tiêu', range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 } },
    ];
    expect(aSheet([['=SUM(chỉ_tiêu)'], [5], [6]], { namedRanges }).shown[0]).toEqual(['11']);
  });

  test('in one column, where one is meant, are the one beside the formula', () => {
    expect(
      aSheet([
        [1, '=A1:A2'],
        [2, '=A1:A2+1'],
        [null, '=A1:A2'],
      ]).shown.map((row) => row[1]),
    ).toEqual(['1', '3', '#VALUE!']);
  });
});

describe('a formula that comes to several cells', () => {
  test('fills the blank ones right of it and below', () => {
    expect(aSheet([['={1,2;3,4}'], [null, null, '=SUM(A:B)']]).shown).toEqual([
      ['1', '2'],
      ['3', '4', '10'],
    ]);
  });

  test('is read by others through the cells that it fills', () => {
    expect(aSheet([['b', '=SORT(A1:A3)', '=B1&B2&B3'], ['a'], ['c']]).shown).toEqual([
      ['b', 'a', 'abc'],
      ['a', 'b'],
      ['c', 'c'],
    ]);
  });

  test('is an error where it would write over something, or leave the grid', () => {
    const at = (rows: (string | null)[][], columns = 26) => aSheet(rows, { grid: { rows: 3, columns } }).values[0]?.[0]?.error;
    expect(at([['={1;2}'], ['x']])).toEqual({
      type: 'REF',
      message: 'Array result was not expanded because it would overwrite data in A2.',
    });
    expect(at([['=SEQUENCE(5)']])?.message).toBe('Result was not automatically expanded, please insert more rows (2).');
    expect(at([['={1,2,3}']], 2)?.message).toBe('Result was not automatically expanded, please insert more columns (1).');
  });
});

describe('the look of a result', () => {
  const date = { value: 46161, format: { numberFormat: { type: 'DATE' } } };
  const money = { value: 5, format: { numberFormat: { type: 'CURRENCY' } } };

  test.each([
    ['=A1', '5/19/2026'],
    ['=A1+1', '5/20/2026'],
    ['=A1-A1', '0'],
    ['=B1', '$5.00'],
    ['=SUM(B1,1)', '$6.00'],
    ['=DATE(2023, 3, 19)', '3/19/2023'],
    ['=NOW()', '10/19/2026 8:00:00'],
    ['=IF(TRUE,A1,0)', '5/19/2026'],
    ['=YEAR(A1)', '2026'],
    ['=1/3', '0.3333333333'],
  ])('%s is shown as %s', (formula, shown) => {
    expect(aSheet([[date, money, formula]]).shown[0]?.[2]).toBe(shown);
  });

  test('of a cell that has its own is that one', () => {
    const cell = { formula: '=A1', format: { numberFormat: { type: 'NUMBER', pattern: '0.0' } } };
    expect(aSheet([[date, cell]]).shown[0]?.[1]).toBe('46161.0');
  });
});
