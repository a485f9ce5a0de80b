/** The content script: starts once in a page's top frame; injected a second time, it checks the page anew. */
import { browser } from '../browser';
import { answerInPage } from '../messages';
import { end } from './over';
import { type Session, startSession } from './session';

/** Ours alone: a content script's globals are not the page's. */
const world = globalThis as typeof globalThis & { crosstally?: Session | undefined };

/** The one place where failures in a page end: said once, with name and version. The page has been cleaned up by then. */
function report(error: unknown): void {
  const { name, version } = browser.runtime.getManifest();
  console.error(`${name} ${version}:`, error);
}

function start(): Session {
  const session = startSession(report);
  const listening = new AbortController();
  answerInPage(
    {
      summary: () => session.summary(),
      reports: () => session.reports(),
      reveal: (claim) => session.reveal(claim),
      step: (direction) => session.step(direction),
      setApart: (pair) => session.setApart(pair),
      undoApart: (key) => session.undoApart(key),
      again() {
        session.again();
        return session.summary();
      },
      clear() {
        session.end();
        end(listening);
        world.crosstally = undefined;
        return true;
      },
    },
    listening.signal,
  );
  return session;
}

if (window.top === window) {
  // Its own only: an element that is called crosstally would be found as well.
  if (Object.hasOwn(world, 'crosstally') && world.crosstally) world.crosstally.again();
  else world.crosstally = start();
}
