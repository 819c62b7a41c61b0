/**
 * Shares of a whole as exact rationals, and how they are printed. A rate is never rounded into another truth: 89,96 % beside
 * "Chưa đạt (mục tiêu 90%)" would print as "90,0%", so it gets as many decimals as keep it on its own side of the target.
 */

/** `part` of `of`; whole numbers, `of` > 0. */
export interface Rate {
  readonly part: number;
  readonly of: number;
}

interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

/** 3.5 → 35/10: a percent of a plan has a few decimals and is written exactly. */
function decimalOf(percent: number): Decimal {
  const [whole = '0', fraction = ''] = String(percent).split('.');
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}

const sign = (n: bigint): -1 | 0 | 1 => (n < 0n ? -1 : n > 0n ? 1 : 0);

/** Sign of `rate − percent`, exactly. */
export function compareToPercent({ part, of }: Rate, percent: number): -1 | 0 | 1 {
  const { digits, scale } = decimalOf(percent);
  return sign(BigInt(part) * 100n * scale - digits * BigInt(of));
}

/** Exact size of `rate − percent` in percent points, whichever way, as numerator and denominator. */
export function distanceToPercent({ part, of }: Rate, percent: number): Size {
  const { digits, scale } = decimalOf(percent);
  const difference = BigInt(part) * 100n * scale - digits * BigInt(of);
  return [difference < 0n ? -difference : difference, BigInt(of) * scale];
}

/** A fraction, neither reduced nor negative: numerator and denominator. */
type Size = readonly [bigint, bigint];

/** Nearest integer to n/d, half up; n ≥ 0, d > 0. */
const roundedQuotient = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

/** Beyond this no count that fits a sheet can still be on the wrong side; it only bounds the loop. */
const MOST_DECIMALS = 12;

/** "37,5%": one decimal, more only where fewer would put the rate on the other side of 0, 100 or one of `guards` (percents). */
export function percentText(rate: Rate, guards: readonly number[] = []): string {
  const kept = [0, 100, ...guards];
  let decimals = 1;
  let rounded = scaledPercent(rate, decimals);
  while (decimals < MOST_DECIMALS && !kept.every((guard) => sideOf(rounded, decimals, guard) === compareToPercent(rate, guard))) {
    decimals += 1;
    rounded = scaledPercent(rate, decimals);
  }
  return `${fixedText(rounded, decimals)}%`;
}

/** The rate in percent times 10^decimals, rounded half up. */
const scaledPercent = ({ part, of }: Rate, decimals: number): bigint =>
  roundedQuotient(BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(of));

function sideOf(rounded: bigint, decimals: number, percent: number): -1 | 0 | 1 {
  const { digits, scale } = decimalOf(percent);
  return sign(rounded * scale - digits * 10n ** BigInt(decimals));
}

/** 10450 with 1 decimal → "1.045,0". */
function fixedText(scaled: bigint, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, '0');
  return `${grouped(digits.slice(0, -decimals))},${digits.slice(-decimals)}`;
}

/** Thousands parted by dots, as vi-VN writes them. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');

/** How far a rate moved. */
export interface Move {
  readonly direction: 'up' | 'down' | 'none';
  /** In percent points with one decimal: "2,1"; "dưới 0,1" for a move that rounds to none; "" when nothing moved. */
  readonly points: string;
  /** It shows in one decimal. */
  readonly isVisible: boolean;
  /** Exact size, whichever way, as numerator and denominator. */
  readonly size: Size;
}

/** `now − before`, from the exact rates, never from the printed ones. */
export function moveBetween(before: Rate, now: Rate): Move {
  const difference = BigInt(now.part) * BigInt(before.of) - BigInt(before.part) * BigInt(now.of);
  const direction = difference === 0n ? 'none' : difference > 0n ? 'up' : 'down';
  const size = [difference < 0n ? -difference : difference, BigInt(now.of) * BigInt(before.of)] as const;
  const tenths = roundedQuotient(1000n * size[0], size[1]);
  const isVisible = tenths > 0n;
  return { direction, points: isVisible ? fixedText(tenths, 1) : direction === 'none' ? '' : 'dưới 0,1', isVisible, size };
}

/** Sign of the difference of two sizes. */
export const compareSizes = ({ size: [a, b] }: Sized, { size: [c, d] }: Sized): -1 | 0 | 1 => sign(a * d - c * b);

interface Sized {
  readonly size: Size;
}
