import { describe, expect, it } from 'vitest';
import { eventTable } from '../../src/library/page/event-table';
import type { EventTable } from '../../src/library/page/event-table';
import { FERRY, facts } from './facts';

const table = eventTable(FERRY);
const shown = ({ rows }: EventTable): string[] =>
  rows
    .filter(({ relation }) => relation !== null)
    .map(({ name, relation, cells }) => {
      const texts = cells.map((cell) =>
        cell === null
          ? '-'
          : `${cell.isApart ? '*' : ''}${cell.claims.map(({ quantity }) => quantity.surface).join(';')}`,
      );
      return [relation, name, ...texts].join(' | ');
    });

describe('the table of an event', () => {
  it('has one column a report, the earliest first', () => {
    expect(table.reports.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(table.rows.every(({ cells }) => cells.length === 3)).toBe(true);
  });

  it('has one row a quantity, differences first, and marks the figure that is alone with what it says', () => {
    expect(shown(table)).toEqual(['diverges | people | *31 | Fourteen | 14', 'agrees | passengers | 212 | 212 | 212']);
  });

  it('marks both of two figures that differ', () => {
    expect(shown(eventTable(FERRY.slice(1)))[0]).toBe('diverges | people | *31 | *14');
  });

  it('counts origins: a speaker who is quoted twice is one', () => {
    const text = `Dam at Corvel holds\n\nThe dam at Corvel lost 40,000 tonnes of water on Friday, engineer Petra Holm said.`;
    const other = `Corvel dam under watch\n\nThe Corvel dam has lost 40,000 tonnes of water since Friday, engineer Petra Holm told reporters.`;
    const [row] = eventTable([facts('x', text), facts('y', other)]).rows.filter(({ reports }) => reports === 2);
    expect(row).toMatchObject({ relation: 'agrees', reports: 2, origins: 1 });
    expect(row?.cells.map((cell) => cell?.origin.label)).toEqual(['Petra Holm', 'Petra Holm']);
  });

  it('puts the figures that only one report gives last, without a verdict', () => {
    const last = table.rows.filter(({ relation }) => relation === null);
    expect(table.rows.slice(-last.length)).toEqual(last);
    expect(eventTable(FERRY.slice(0, 1)).rows.every(({ relation }) => relation === null)).toBe(true);
  });
});
