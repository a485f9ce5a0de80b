import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../src/extract/figures';
import { asExpected, tables } from './tables';

/** All relative and year-less dates of the tables are read as on this Monday. */
const published = '2023-10-02';

/** What was read, and if it differs from what was wanted, the trace that led there. */
function read(text: string, want: readonly { surface: string }[]): { got: unknown; trace: string } {
  const steps: string[] = [];
  const { quantities } = findQuantities(text, { published }, (step, start, end, say) =>
    steps.push(`${step} at "${text.slice(start, end).slice(0, 30)}": ${say()}`),
  );
  const got = quantities.map((q, k) => asExpected(q, want[k] as never));
  return { got, trace: steps.join('\n') };
}

for (const { name, rows } of tables) {
  describe(`figures of the table ${name}`, () => {
    for (const { text, want = [] } of rows) {
      it(want.length ? `are read in: ${text}` : `are none in: ${text}`, () => {
        const { got, trace } = read(text, want);
        expect(got, trace).toEqual(want);
      });
    }
  });
}

describe('the tables', () => {
  const rows = tables.flatMap((table) => table.rows);

  it('hold four hundred rows, no sentence twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length);
  });

  it('have nothing to find in a third of them', () => {
    expect(rows.filter((row) => !row.want).length * 3).toBeGreaterThanOrEqual(rows.length);
  });
});
