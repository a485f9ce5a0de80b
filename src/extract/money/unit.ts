import type { Unit } from '../../types';
import type { Currency } from './table';

/** The unit of a sum of a currency that is written as `symbol`. */
export const moneyUnit = ({ code, open, factor }: Currency, symbol: string): Unit => ({
  kind: 'money',
  code,
  symbol,
  ...(open ? { base: open } : {}),
  ...(factor ? { factor } : {}),
});
