/** The second file of a page: marks, card and pointer. Brought in by the background once there is something to mark (see session.ts). */
import { DEFAULTS, type Settings, onSettings, readSettings } from '../settings';
import { createCard } from './card';
import type { Checked, Hooks, Marker, World } from './contract';
import { listen } from './hover';
import { end } from './over';
import { type Mark, type Shown, canMark, hide, isIntact, isRegistered, marksOf, show } from './marks';
import { reveal } from './reveal';
import { type Direction, nextMark } from './step';

const NONE: Shown = { marks: [], places: () => new Map(), names: new Set() };

async function startMarker(hooks: Hooks): Promise<Marker> {
  const life = new AbortController();
  // A browser that refuses its storage has marks all the same.
  let settings: Settings = await readSettings().catch(() => DEFAULTS);
  let checked: readonly Checked[] = [];
  let apart: ReadonlySet<string> = new Set();
  let marks: readonly Mark[] = [];
  let shown = NONE;
  let last: Mark | null = null;
  const card = createCard(
    {
      ...hooks,
      shown: () => shown.marks,
      apart: () => apart,
      settings: () => settings,
      step: (direction) => void step(direction),
    },
    life.signal,
  );

  function paint(): void {
    shown = canMark() ? show(marks, settings.looks) : NONE;
  }

  function mend(): Shown {
    if (!isRegistered(shown)) paint();
    return shown;
  }

  function update(): void {
    marks = checked.flatMap((one) => marksOf(one, apart));
    paint();
    card.update(marks);
  }

  function go(mark: Mark | undefined): boolean {
    if (mark === undefined || !isIntact(mark)) return false;
    last = mark;
    return reveal(mark, card);
  }

  function step(direction: Direction): string | null {
    const mark = nextMark(mend().marks.filter(isIntact), card.shows() ?? last, direction);
    return mark && go(mark) ? mark.finding.claim.id : null;
  }

  onSettings(
    (now) =>
      hooks.guarded(() => {
        settings = now;
        paint();
        card.update(marks);
      }),
    life.signal,
  );
  listen({ shown: mend, card, guarded: hooks.guarded, signal: life.signal });
  life.signal.addEventListener(
    'abort',
    () => {
      if (canMark()) hide();
    },
    { once: true },
  );
  return {
    show(articles, keys) {
      [checked, apart] = [articles, keys];
      update();
    },
    isWhole: () => marks.every(isIntact) && mend() === shown,
    dropBroken() {
      marks = marks.filter(isIntact);
      paint();
      card.update(marks);
    },
    reveal: (claim) => go(marks.find(({ finding }) => finding.claim.id === claim)),
    step,
    closeCard: () => card.close(),
    end: () => end(life),
  };
}

(globalThis as World).crosstallyMarks = startMarker;
