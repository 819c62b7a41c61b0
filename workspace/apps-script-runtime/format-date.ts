/** Utilities.formatDate: Java's SimpleDateFormat, of its letters those for dates and times in numbers. */

const LETTERS = "yyyy|yy|MM|M|dd|d|HH|H|hh|h|mm|m|ss|s|SSS|a|u|Z|XXX|''|'[^']*'|[A-Za-z]+";

/** Throws for a letter that is not served, and for a zone that does not exist. */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const part = partsIn(date, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const texts: Readonly<Record<string, string>> = {
    yyyy: String(part.year).padStart(4, '0'),
    yy: two(part.year % 100),
    MM: two(part.month),
    M: String(part.month),
    dd: two(part.day),
    d: String(part.day),
    HH: two(part.hour),
    H: String(part.hour),
    hh: two(part.hour % 12 || 12),
    h: String(part.hour % 12 || 12),
    mm: two(part.minute),
    m: String(part.minute),
    ss: two(part.second),
    s: String(part.second),
    SSS: String(date.getUTCMilliseconds()).padStart(3, '0'),
    a: part.hour < 12 ? 'AM' : 'PM',
    u: String(part.weekday),
    Z: part.offset.replace(':', ''),
    XXX: part.offset,
    "''": "'",
  };
  return format.replace(new RegExp(LETTERS, 'g'), (letters) => {
    const text = texts[letters] ?? (letters.startsWith("'") ? letters.slice(1, -1) : undefined);
    if (text === undefined) throw new Error(`not in this workspace: Utilities.formatDate with the letters ${letters}`);
    return text;
  });
}

/** ISO: Monday is 1. */
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function partsIn(date: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    weekday: 'short',
    timeZoneName: 'longOffset',
  }).formatToParts(date);
  const text = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const number = (type: string): number => Number(text(type));
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    weekday: WEEKDAYS.indexOf(text('weekday')) + 1,
    offset: text('timeZoneName').replace('GMT', '') || '+00:00',
  };
}
