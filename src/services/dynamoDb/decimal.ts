// DynamoDB's numbers: decimals of up to 38 digits, sent as text (Amazon DynamoDB Developer Guide, page
// HowItWorks.NamingRulesDataTypes, "Number"). JavaScript's numbers keep only 15.
import { ServiceError } from '../serviceError';

/** `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** @throws ServiceError ValidationException when it is no number that DynamoDB takes. */
export function parseDecimal(text: string): Decimal {
  const match = text.length > 300 ? null : form.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole + fraction === '') {
    throw invalid(`The parameter cannot be converted to a numeric value: ${text.slice(0, 100)}`);
  }
  const significant = (whole + fraction).replace(/^0+/, '').replace(/0+$/, '');
  if (significant.length > 38) throw invalid('Attempting to store more than 38 significant digits in a Number');
  // 1E-130 to 9.99...E+125.
  const magnitude = (whole + fraction).replace(/^0+/, '').length - fraction.length + Number(exponent) - 1;
  if (significant !== '' && magnitude > 125)
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range');
  if (significant !== '' && magnitude < -130)
    throw invalid('Number underflow. Attempting to store a number with magnitude smaller than supported range');
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : trimmed({ digits, scale });
}

function trimmed({ digits, scale }: Decimal): Decimal {
  let [shorter, places] = [digits, scale];
  while (places > 0 && shorter % 10n === 0n) {
    shorter /= 10n;
    places--;
  }
  return { digits: shorter, scale: places };
}

function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * 10n ** BigInt(scale - a.scale), b.digits * 10n ** BigInt(scale - b.scale), scale];
}

/** Less than 0, 0 or more than 0. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = aligned(a, b);
  return trimmed({ digits: left + right, scale });
}

export function negated({ digits, scale }: Decimal): Decimal {
  return { digits: -digits, scale };
}

/** The text that DynamoDB answers: no exponent, no needless zeros. */
export function decimalText({ digits, scale }: Decimal): string {
  const minus = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? minus + text : `${minus}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

function invalid(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}
