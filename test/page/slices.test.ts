import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleSteps, readArticle } from '../../src/page/article';
import { type Slicing, type Steps, finish, inSlices } from '../../src/page/slices';
import { documentOf, pageWith } from './dom';

let clock = 0;
beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** So many pieces of three milliseconds each. */
function* work(pieces: number): Steps<string> {
  for (let n = 0; n < pieces; n++) {
    clock += 3;
    yield;
  }
  return 'done';
}

/** Runs the work; how long each of its tasks was, and what came of it. */
async function tasksOf(begin: () => Steps<string>, next: Slicing['next'] = () => 'on') {
  const tasks: number[] = [];
  let started = clock;
  const end = (): void => void tasks.push(clock - started);
  const pause = async (): Promise<void> => {
    end();
    clock += 1000;
    started = clock;
    await Promise.resolve();
  };
  const result = await inSlices(begin, { next, pause });
  end();
  return { tasks, result };
}

describe('work in slices', () => {
  test('has short tasks, and the pauses are not counted as its time', async () => {
    const { tasks, result } = await tasksOf(() => work(10));
    expect(tasks).toEqual([9, 9, 9, 3]);
    expect(result).toEqual({ value: 'done', spent: 30 });
  });

  test('is one task where it is short', async () => {
    expect((await tasksOf(() => work(2))).tasks).toEqual([6]);
  });

  test('is left where nobody waits for it any more', async () => {
    const { tasks, result } = await tasksOf(
      () => work(100),
      () => 'leave',
    );
    expect(tasks).toEqual([9, 0]);
    expect(result).toBeNull();
  });

  test('begins anew where it must, and is done in one task once it has been kept from its end too often', async () => {
    let begun = 0;
    const begin = (): Steps<string> => {
      begun += 1;
      return work(10);
    };
    const { tasks, result } = await tasksOf(begin, () => 'anew');
    expect(begun).toBe(4);
    expect(tasks).toEqual([9, 9, 9, 30]);
    expect(result?.value).toBe('done');
  });

  test('goes on after a message to itself', async () => {
    expect(await inSlices(() => work(7), { next: () => 'on' })).toEqual({ value: 'done', spent: 21 });
  });

  test('fails with the error of its steps', async () => {
    const failing = function* (): Steps<string> {
      yield* work(5);
      throw new Error('no such node');
    };
    await expect(inSlices(failing, { next: () => 'on' })).rejects.toThrow('no such node');
  });
});

describe('reading an article with pauses', () => {
  const longPage = (days: number): string =>
    pageWith(
      Array.from(
        { length: days },
        (_, n) =>
          `<p>On day ${n} the mission counted ${n + 200} soldiers at the bridge, and nobody there asked why.</p>`,
      ).join(''),
    );
  const url = 'https://example.org/news/1';

  test('reads what it reads in one go, and pauses many times on a long page', () => {
    const document = documentOf(longPage(400));
    let pauses = 0;
    const steps = articleSteps(document, url, {});
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses += 1;
    const whole = readArticle(document, url);
    expect(pauses).toBeGreaterThan(20);
    expect('report' in step.value && step.value.report).toEqual('report' in whole && whole.report);
  });

  test('comes to an end wherever the page is emptied meanwhile', () => {
    const html = longPage(60);
    const count = [...articleSteps(documentOf(html), url, {})].length;
    for (let at = 0; at < count; at += 2) {
      const document = documentOf(html);
      const steps = articleSteps(document, url, {});
      for (let n = 0; n <= at; n++) steps.next();
      document.querySelector('article')?.remove();
      expect(() => finish(steps)).not.toThrow();
    }
  });
});
