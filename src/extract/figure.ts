/** A figure in digits: its value and what its last written non-zero digit counts. */
export interface Figure {
  readonly value: number;
  readonly step: number;
  /** Written with a leading zero ("007", "02"): a code rather than a number. */
  readonly padded: boolean;
}

/** Longer runs of digits are no figures and would overflow a number. */
const MOST_DIGITS = 300;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Value of digits with separators, as English and international news writes them: 8,350; 1,234.5; 1.234,5; 12,34,567 (Indian);
 * 816 000; 1'000; 1.200.300. A single point is a decimal point, a single comma before three digits a thousands separator, before
 * one or two a decimal comma. `undefined` for what is none of these ("1.2.3", "3,1,2").
 */
export function parseFigure(text: string): Figure | undefined {
  if (text.length > MOST_DIGITS) return undefined;
  const groups: string[] = [''];
  const separators: string[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) groups.push(`${groups.pop() ?? ''}${text.charAt(i)}`);
    else if (code === 44 || code === 46) {
      separators.push(text.charAt(i));
      groups.push('');
    } else if (code === 0xad || (code >= 0x200b && code <= 0x200f && code !== 0x2009) || code === 0x2060) continue;
    else {
      separators.push(' ');
      groups.push('');
    }
  }
  const decimals = fractionDigits(groups, separators);
  if (decimals === undefined) return undefined;
  const whole = decimals ? groups.slice(0, -1) : groups;
  const integer = whole.join('');
  const fraction = decimals ? (groups.at(-1) ?? '') : '';

  return {
    value: Number(`${integer || '0'}.${fraction || '0'}`),
    step: lastDigit(integer, fraction),
    padded: /^0\d/.test(integer),
  };
}

/** True where the last group is a decimal fraction, false where all groups are thousands, `undefined` where neither. */
function fractionDigits(groups: readonly string[], separators: readonly string[]): boolean | undefined {
  if (!separators.length) return false;
  const last = separators.at(-1);
  const rest = separators.slice(0, -1);
  const tail = groups.at(-1) ?? '';
  if (!rest.length) {
    if (last === '.') return true;
    if (last === ',')
      return tail.length !== 3 || (groups[0] ?? '').length > 3 || groups[0] === '0'
        ? tail.length < 3
          ? true
          : undefined
        : false;
    return false;
  }
  const uniform = rest.every((mark) => mark === rest[0]);
  if (!uniform) return undefined;
  const decimal = last !== rest[0] && (last === '.' || last === ',');
  const whole = decimal ? groups.slice(0, -1) : groups;
  if (!decimal && last !== rest[0]) return undefined;
  return grouped(whole) ? decimal : undefined;
}

/** Groups of three, or Indian groups of two before a last group of three. */
function grouped(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  if (first.length < 1 || first.length > 3) return false;
  if (rest.every((group) => group.length === 3)) return true;
  return first.length <= 2 && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((group) => group.length === 2);
}

function lastDigit(integer: string, fraction: string): number {
  if (fraction) return Number(`1e-${fraction.length}`);
  let zeros = 0;
  while (zeros < integer.length - 1 && integer.charCodeAt(integer.length - 1 - zeros) === 48) zeros++;
  return Number(`1e${zeros}`);
}
