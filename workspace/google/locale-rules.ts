/** How a spreadsheet's locale reads and writes numbers, dates and formulas. Other locales are refused when a spreadsheet asks for them. */
export interface LocaleRules {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  /** Order of a typed date's parts. */
  readonly order: 'dmy' | 'mdy';
  /** Patterns a typed date, date-time and time get, and a DATE format without a pattern has. */
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  /** A CURRENCY format without a pattern. */
  readonly currency: string;
  /** For month and weekday names. */
  readonly language: string;
  /** Months as they are typed by name, in order; none where nothing tells how Google reads them. */
  readonly months: readonly string[];
}

const RULES: ReadonlyMap<string, LocaleRules> = new Map([
  [
    'vi_VN',
    {
      decimal: ',',
      group: '.',
      order: 'dmy',
      date: 'dd/mm/yyyy',
      dateTime: 'dd/mm/yyyy hh:mm:ss',
      time: 'hh:mm:ss',
      currency: '#,##0 "₫"',
      language: 'vi',
      months: [],
    },
  ],
  [
    'en_US',
    {
      decimal: '.',
      group: ',',
      order: 'mdy',
      date: 'm/d/yyyy',
      dateTime: 'm/d/yyyy h:mm:ss',
      time: 'h:mm:ss am/pm',
      currency: '"$"#,##0.00',
      language: 'en',
      months: 'january february march april may june july august september october november december'.split(' '),
    },
  ],
]);

export const isServedLocale = (locale: string): boolean => RULES.has(locale);

export function localeRules(locale: string): LocaleRules {
  const rules = RULES.get(locale);
  if (!rules) throw new RangeError(`locale ${locale}`);
  return rules;
}
