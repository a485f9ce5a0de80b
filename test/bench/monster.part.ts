/** Prints the processor seconds that one hostile text takes: node monster.part.mjs NUMBER SIZE. A process of its own, so that no other's garbage counts. */
import { findQuantities } from '../../src/extract/figures';
import { MONSTERS } from './monsters';

const text = MONSTERS[Number(process.argv[2])]?.make(Number(process.argv[3])) ?? '';
const start = process.cpuUsage();
findQuantities(text);
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1e6);
