export { unitByCode, unitBySymbol } from '../unit/lookup';
