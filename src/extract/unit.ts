export { readUnit, type ReadUnit } from './unit/index';
export { perAt, perUnit } from './unit/per';
