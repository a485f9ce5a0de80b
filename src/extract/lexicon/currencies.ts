export { currencyByCode, currencyBySign } from '../money/lookup';
export type { Currency } from '../money/table';
