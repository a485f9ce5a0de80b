export { nameAfter } from './money/after';
export { signBefore } from './money/before';
export { moneyUnit } from './money/unit';
