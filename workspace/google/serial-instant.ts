import { onceEachText } from '../store/once-each.ts';

/** A cell's date is wall-clock time of the spreadsheet's zone, as days since 1899-12-30; a script's Date is an instant. */
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** To make one takes longer than what it does. */
const offsetIn = onceEachText((timeZone) => new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }));

export function serialOfInstant(instant: number, timeZone: string): number {
  return round((instant + offset(instant, timeZone) - EPOCH) / DAY);
}

export function instantOfSerial(serial: number, timeZone: string): number {
  const wall = Math.round(EPOCH + serial * DAY);
  // The offset of the guess is the offset of the answer but around a change of clocks, which Vietnam does not have.
  return wall - offset(wall - offset(wall, timeZone), timeZone);
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
function offset(instant: number, timeZone: string): number {
  const parts = offsetIn(timeZone).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** To the millisecond: what floating point adds behind it is not time. */
const round = (serial: number): number => Math.round(serial * DAY) / DAY;
