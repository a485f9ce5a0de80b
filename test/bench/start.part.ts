/** Prints the milliseconds from loading the engine's code to its first answer, in processor time. Run by the benchmark of the extractor. */
const start = process.cpuUsage();
const { findQuantities } = await import('../../src/extract/figures');
findQuantities('About 300 people left in 2019.');
const { user, system } = process.cpuUsage(start);
console.log((user + system) / 1000);

export {};
