/** What is kept and for how long: remembering what is read, and the room that all of it takes. */
import { say, sayCount, sayTogether } from '../../say';
import { byId, element } from '../../surface/element';
import { toggle } from '../../surface/switch';
import { hostOf } from '../../sites';
import { usage } from '../list';
import type { Usage } from '../list';
import { type Remember, changeRemember, readRemember } from '../remember';
import { run } from './notice';
import { sayBytes } from './sizes';

/** Choices of time and room; another one that was set elsewhere is offered beside them. */
const DAYS = [7, 30, 90, 365];
const MEGABYTES = [50, 200, 500, 1000];

const change = (patch: Partial<Remember>): void => run(changeRemember(patch).then(showKeeping));

function choice(
  id: string,
  label: string,
  now: number,
  values: readonly number[],
  words: (value: number) => string,
  choose: (value: number) => void,
): HTMLElement {
  const all = [...new Set([...values, now])].sort((a, b) => a - b);
  const select = element(
    'select',
    { id },
    ...all.map((value) => element('option', { value: String(value) }, words(value))),
  );
  select.value = String(now);
  select.addEventListener('change', () => choose(Number(select.value)));
  return element('label', { class: 'choice' }, element('span', {}, label), select);
}

/** Which sites' articles are remembered: those of all that are read, or of some by name. */
function sitesChoice({ sites }: Remember): HTMLElement {
  const select = element(
    'select',
    { id: 'remember-sites' },
    element('option', { value: 'all' }, say('libraryRememberAll')),
    element('option', { value: 'some' }, say('libraryRememberSome')),
  );
  select.value = sites === 'all' ? 'all' : 'some';
  select.addEventListener('change', () => change({ sites: select.value === 'all' ? 'all' : [] }));
  const label = element('label', { class: 'choice' }, element('span', {}, say('libraryRememberSites')), select);
  if (sites === 'all') return label;
  const box = element('textarea', { id: 'remember-hosts', rows: '4', spellcheck: 'false', dir: 'ltr' });
  box.value = sites.join('\n');
  box.addEventListener('change', () => {
    const hosts = box.value.split(/[\s,]+/).map((text) => hostOf(text.includes('//') ? text : `https://${text}/`));
    change({ sites: [...new Set(hosts.filter((host) => host !== null))] });
  });
  return element(
    'div',
    {},
    label,
    element('label', { class: 'hosts' }, element('span', {}, say('libraryRememberHosts')), box),
  );
}

function rememberView(remember: Remember): HTMLElement {
  const { on, days, megabytes } = remember;
  const title = element('h3', { id: 'remember-title' }, say('libraryRemember'));
  const turn = toggle({
    ...{ id: 'remember', label: say('libraryRememberOn'), section: 'remember-title', on },
    turn: (now) => change({ on: now }),
  });
  const points = ['libraryRememberWhat', 'libraryRememberWhere', 'libraryRememberPrivate'];
  const explained = element('ul', { class: 'points' }, ...points.map((key) => element('li', {}, say(key))));
  // Time and room are for the reports of feeds as well.
  const limits = [
    choice(
      'remember-days',
      say('libraryRememberDays'),
      days,
      DAYS,
      (n) => sayCount('libraryDaysKept', n),
      (n) => change({ days: n }),
    ),
    choice(
      'remember-room',
      say('libraryRememberRoom'),
      megabytes,
      MEGABYTES,
      (n) => sayBytes(n * 1e6),
      (n) => change({ megabytes: n }),
    ),
  ];
  const hint = element('p', { class: 'hint' }, say('libraryLimitsHint'));
  return element(
    'div',
    { class: 'keeping' },
    ...[title, explained, turn, on ? sitesChoice(remember) : null],
    ...[element('h3', { class: 'below' }, say('libraryLimits')), hint, ...limits],
  );
}

function storageView({ reports, bytes, remembered, fed, used, quota }: Usage): HTMLElement {
  const line = (name: string, value: string): HTMLElement =>
    element('div', { class: 'row' }, element('dt', {}, name), element('dd', {}, value));
  const of = (count: number, size: number): string =>
    sayTogether('listFacts', [sayCount('libraryCount', count), sayBytes(size)]);
  const parts = [
    line(say('libraryRoomAll'), of(reports, bytes)),
    line(say('libraryRoomRemembered'), of(remembered.reports, remembered.bytes)),
    line(say('libraryRoomFeeds'), of(fed.reports, fed.bytes)),
  ];
  if (used !== undefined && quota !== undefined)
    parts.push(line(say('libraryRoomBrowser'), say('libraryRoomOf', sayBytes(used), sayBytes(quota))));
  return element('div', { class: 'keeping' }, element('h3', {}, say('libraryRoom')), element('dl', {}, ...parts));
}

/** Shows what is remembered and how much room is taken. What has the focus keeps it. */
export async function showKeeping(): Promise<void> {
  const [remember, room] = await Promise.all([readRemember(), usage()]);
  const focused = document.activeElement?.id ?? '';
  byId('keeping-rows').replaceChildren(rememberView(remember), storageView(room));
  if (focused !== '') document.getElementById(focused)?.focus();
}
