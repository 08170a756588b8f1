import type { Trial } from '../trial.ts';
import { createChooser } from './clock-chooser.ts';
import { h } from './h.ts';
import type { Post } from './platform.ts';
import { clockTime, longDate } from './times.ts';

const HOUR = 3_600_000;
const TICK = 5_000;

export interface Clock {
  node: HTMLElement;
  update(trial: Trial): void;
}

/** The bot's clock, running, with the ways to move it on. */
export function createClock(post: Post): Clock {
  let base = 0;
  let since = 0;
  const day = h('span', { class: 'clock-day' });
  const time = h('strong', { class: 'clock-time' });
  const now = () => new Date(base + performance.now() - since);
  const tick = () => {
    day.textContent = longDate(now());
    time.textContent = clockTime(now());
  };
  const moveTo = (to: Date) => post({ type: 'clock.moveTo', to: to.toISOString() });
  const moves = h(
    'div',
    { class: 'moves', role: 'group', 'aria-label': 'Move the clock on' },
    button('1 hour', () => moveTo(new Date(now().getTime() + HOUR))),
    button('Next working day, 9am', () => post({ type: 'clock.nextWorkingMorning' })),
    createChooser(now, async (to) => (await moveTo(to)).ok),
  );
  const what = h('span', { class: 'quiet' }, 'Convenor’s clock');
  setInterval(tick, TICK);

  return {
    node: h(
      'section',
      { class: 'clock', 'aria-label': 'Convenor’s clock' },
      h('p', {}, what, day, time),
      moves,
    ),
    update(trial) {
      base = Date.parse(trial.now);
      since = performance.now();
      moves.hidden = !trial.canMoveClock;
      tick();
    },
  };
}

const button = (label: string, onclick: () => void): HTMLElement =>
  h('button', { type: 'button', class: 'button', onclick }, label);
