/** A page's session when what it leans on fails: the background, the browser's storage, access, the extension itself. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forget } from '../storage';
import { browser } from '../../src/browser';
import { bundledReports } from '../../src/corpus';
import { crossReference, readFacts } from '../../src/cross-reference';
import type { Summary } from '../../src/messages';
import type { Checked, Hooks, Marker } from '../../src/page/contract';
import { readingSteps } from '../../src/page/reading';
import { type Session, startSession } from '../../src/page/session';
import type { Report } from '../../src/types';
import { fixture } from './dom';

/** What Chromium says of a worker that ended in the middle of an answer. */
const CUT = 'A listener indicated an asynchronous response by returning true, but the message channel closed';

const FROM_PAGE = ['Document', 'Element', 'HTMLFormElement', 'MutationObserver', 'Node', 'NodeFilter', 'Text'] as const;

type Asked = 'check' | 'bringReader' | 'bringMarks' | 'changed';
type Answer = (argument: unknown) => unknown;

/** A marker that shows nothing and tells what it was asked for. */
class FakeMarker implements Marker {
  isEnded = false;
  shown: readonly Checked[] = [];
  apart: ReadonlySet<string> = new Set();
  constructor(readonly hooks: Hooks) {}
  show(articles: readonly Checked[], apart: ReadonlySet<string>): void {
    [this.shown, this.apart] = [articles, apart];
  }
  isWhole = (): boolean => true;
  dropBroken = (): void => undefined;
  reveal = (): boolean => false;
  step = (): null => null;
  closeCard = (): void => undefined;
  end(): void {
    this.isEnded = true;
  }
}

let markers: FakeMarker[] = [];
let failures: unknown[] = [];
let asked: Asked[] = [];
let dom: JSDOM;
let session: Session;

const answers: Record<Asked, Answer> = {
  check: (article) => crossReference(readFacts(article as Report), bundledReports()),
  bringReader() {
    Object.assign(globalThis, { crosstallyReader: readingSteps });
    return true;
  },
  bringMarks() {
    Object.assign(globalThis, {
      crosstallyMarks: (hooks: Hooks) => Promise.resolve(markers[markers.push(new FakeMarker(hooks)) - 1]),
    });
    return true;
  },
  changed: () => true,
};
let answering: Record<Asked, Answer>;

/** What the browser gives a content script, beside the storage of ../storage. */
const runtime = {
  onConnect: { addListener: () => undefined, removeListener: () => undefined },
  async sendMessage({ crosstally, argument }: { crosstally: Asked; argument: unknown }): Promise<unknown> {
    asked.push(crosstally);
    return { ok: true, value: await answering[crosstally](argument) };
  },
};

beforeEach(() => {
  [markers, failures, asked, answering] = [[], [], [], { ...answers }];
  forget();
  dom = new JSDOM(fixture('plain-article.html'), { url: 'https://example.org/news/1', pretendToBeVisual: true });
  const { window } = dom;
  for (const name of [...FROM_PAGE, 'AbortController', 'AbortSignal'] as const) vi.stubGlobal(name, window[name]);
  for (const name of ['document', 'location', 'window'] as const) vi.stubGlobal(name, window[name]);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  Object.assign(browser.runtime, { id: 'test', ...runtime });
});
afterEach(() => {
  session.end();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Object.assign(globalThis, { crosstallyReader: undefined, crosstallyMarks: undefined });
  dom.window.close();
});

const start = (): Session => (session = startSession((error) => failures.push(error)));
const living = (): FakeMarker[] => markers.filter(({ isEnded }) => !isEnded);
const figures = ({ rows }: Summary): string[] => rows.map(({ text }) => text);

/** Fails so many times as a browser does that has ended the background, and then answers. */
const cut = (name: Asked, times: number): void => {
  let left = times;
  answering[name] = (argument) => {
    if (left-- > 0) throw new Error(CUT);
    return answers[name](argument);
  };
};

describe('a background that is ended in the middle of', () => {
  test.each(['check', 'bringReader', 'bringMarks', 'changed'] as const)(
    '"%s" is asked again, and the page has its marks',
    async (name) => {
      cut(name, 1);
      const summary = await start().summary();
      expect(summary.state).toBe('differ');
      expect(living().map(({ shown }) => shown.length)).toEqual([1]);
      await expect.poll(() => asked.filter((one) => one === name).length).toBe(2);
      expect(failures).toEqual([]);
    },
  );

  test('every answer leaves the page as it was, which is said once, until it is checked anew', async () => {
    cut('check', 2);
    expect((await start().summary()).state).toBe('failed');
    expect(failures.map(String)).toEqual([expect.stringContaining(CUT)]);
    expect(markers).toEqual([]);
    session.again();
    expect((await session.summary()).state).toBe('differ');
    expect(living().length).toBe(1);
  });
});

test('two checks at once bring the marks once', async () => {
  let go = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (go = resolve));
  answering.bringMarks = () => waiting.then(() => answers.bringMarks(undefined));
  start();
  await expect.poll(() => asked).toContain('bringMarks');
  session.again();
  await expect.poll(() => asked.filter((one) => one === 'check').length).toBe(2);
  go();
  expect((await session.summary()).state).toBe('differ');
  expect([markers.length, living().length]).toEqual([1, 1]);
});

describe('a page that never rests', () => {
  /** The background answers once it is let. */
  const held = (): (() => void) => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    answering.check = (article) => waiting.then(() => answers.check(article));
    return () => {
      go();
    };
  };
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const restless = async (change: (n: number) => void): Promise<void> => {
    for (let n = 0; n < 20; n++) {
      change(n);
      await pause(100);
    }
  };
  const checks = (): number => asked.filter((one) => one === 'check').length;
  const grow = (n: number): void => {
    const paragraph = dom.window.document.createElement('p');
    paragraph.textContent = `On day ${n} the mission counted ${n + 200} soldiers at the bridge, and nobody there asked why.`;
    dom.window.document.querySelector('article, main, body')?.append(paragraph);
  };

  test('but grows on has the word of its first check, and then what came meanwhile is read', async () => {
    const go = held();
    start();
    await expect.poll(checks).toBe(1);
    await restless(grow);
    expect(checks()).toBe(1);
    go();
    expect((await session.summary()).state).toBe('differ');
    await expect.poll(() => session.reports()[0]?.text, { timeout: 5000 }).toContain('On day 19');
    expect([checks(), failures]).toEqual([2, []]);
  });

  test('but goes from article to article has the word of the last, however many were left before', async () => {
    await start().summary();
    for (const marker of markers) marker.isWhole = () => false;
    const { document, history } = dom.window;
    for (let n = 0; n < 14; n++) {
      history.pushState(null, '', `/news/part-${n}`);
      document.title = `Part ${n}`;
      for (const paragraph of document.querySelectorAll('p'))
        paragraph.textContent = paragraph.textContent.replace(/( Part \d+ ends here\.)?$/, ` Part ${n} ends here.`);
      await expect.poll(() => session.reports()[0]?.text, { timeout: 5000 }).toContain(`Part ${n} ends`);
    }
    expect(living()[0]?.shown[0]?.article.report.text).toContain('Part 13 ends');
    expect(failures).toEqual([]);
  }, 30_000);

  test('but has ever new addresses has its word too: only the first of them begin its check anew', async () => {
    const go = held();
    start();
    await expect.poll(checks).toBe(1);
    await restless((n) => {
      dom.window.history.pushState(null, '', `?n=${n}`);
      dom.window.document.title = `Part ${n}`;
      grow(n);
    });
    expect(checks()).toBe(3);
    go();
    expect((await session.summary()).state).toBe('differ');
    expect(failures).toEqual([]);
  });
});

describe('access that is taken back', () => {
  test('while the marks are on their way is no failure of ours', async () => {
    let refuse = (): void => undefined;
    answering.bringMarks = () =>
      new Promise((_resolve, reject) => (refuse = () => reject(new Error('Cannot access contents of the page'))));
    start();
    await expect.poll(() => asked).toContain('bringMarks');
    session.end();
    answering.bringMarks = () => Promise.reject(new Error('Cannot access contents of the page'));
    refuse();
    await session.summary();
    expect([failures, markers]).toEqual([[], []]);
  });

  test.each(['Cannot access contents of the page.', 'Missing host permission for the tab'])(
    'and is told of first by a refusal ("%s") is none either',
    async (words) => {
      answering.bringMarks = () => Promise.reject(new Error(words));
      expect((await start().summary()).state).toBe('failed');
      expect([failures, markers]).toEqual([[], []]);
    },
  );

  test('just before the marks are there leaves none of them living', async () => {
    let go = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (go = resolve));
    answering.bringMarks = () => waiting.then(() => answers.bringMarks(undefined));
    start();
    await expect.poll(() => asked).toContain('bringMarks');
    session.end();
    go();
    await expect.poll(() => markers.length).toBe(1);
    await expect.poll(() => living()).toEqual([]);
    expect(failures).toEqual([]);
  });
});

test.each(['bringReader', 'bringMarks'] as const)(
  'a page into which %s could bring nothing is read when it is checked again',
  async (name) => {
    answering[name] = () => Promise.reject(new Error('the disk is slow'));
    expect((await start().summary()).state).toBe('failed');
    answering[name] = answers[name];
    session.again();
    expect((await session.summary()).state).toBe('differ');
    expect([living().length, failures.map(String)]).toEqual([1, ['Error: the disk is slow']]);
  },
);

describe('a browser that refuses its storage', () => {
  test('to reading costs a page none of its marks', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('storage is broken'));
    expect((await start().summary()).state).toBe('differ');
    expect(living().length).toBe(1);
    expect(failures).toEqual([]);
  });

  test('to writing leaves a pair as it was, and says so', async () => {
    const before = await start().summary();
    const row = before.rows.find(({ others }) => others.length > 0);
    const other = row?.others[0];
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('the disk is full'));
    expect(session.setApart({ claim: row?.id ?? '', report: other?.report ?? '', other: other?.claim ?? '' })).toBe(
      true,
    );
    await expect.poll(() => failures.map(String)).toEqual(['Error: the disk is full']);
    const after = await session.summary();
    expect([figures(after), after.apart]).toEqual([figures(before), undefined]);
    expect([living().length, living()[0]?.apart.size]).toEqual([1, 0]);
  });
});

describe('an extension that is updated, switched off or removed under an open page', () => {
  test('has its marks taken down at the next thing that happens there, without a word', async () => {
    await start().summary();
    const [marker] = markers;
    Object.assign(browser.runtime, { id: undefined });
    const handler = vi.fn();
    marker?.hooks.guarded(handler);
    expect(handler).not.toHaveBeenCalled();
    await expect.poll(() => marker?.isEnded).toBe(true);
    expect([session.reports(), failures]).toEqual([[], []]);
  });

  test('while the page is being checked leaves it silent', async () => {
    answering.check = () => {
      Object.assign(browser.runtime, { id: undefined });
      throw new Error(CUT);
    };
    await start().summary();
    expect([asked, markers, failures]).toEqual([['bringReader', 'check'], [], []]);
  });
});

test('a clock that jumps back by years changes nothing of what a page has', async () => {
  const before = await start().summary();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 5 * 365 * 86_400_000 });
  session.again();
  expect(await session.summary()).toEqual(before);
  vi.useRealTimers();
  expect(failures).toEqual([]);
});
