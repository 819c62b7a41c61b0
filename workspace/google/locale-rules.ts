/** How a spreadsheet's locale reads and writes numbers and dates. Other locales are refused when a spreadsheet asks for them. */
export interface LocaleRules {
  readonly decimal: ',' | '.';
  readonly group: ',' | '.';
  /** Order of a typed date's parts. */
  readonly order: 'dmy' | 'mdy';
  /** Patterns a typed date, date-time and time get, and a DATE format without a pattern has. */
  readonly date: string;
  readonly dateTime: string;
  readonly time: string;
  /** For month and weekday names. */
  readonly language: string;
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
      language: 'vi',
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
      language: 'en',
    },
  ],
]);

export const isServedLocale = (locale: string): boolean => RULES.has(locale);

export function localeRules(locale: string): LocaleRules {
  const rules = RULES.get(locale);
  if (!rules) throw new RangeError(`locale ${locale}`);
  return rules;
}
