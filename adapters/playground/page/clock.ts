import type { Trial } from '../trial.ts';
import { freshId, h } from './h.ts';
import type { Post } from './platform.ts';
import { clockTime, fromLocalInput, localInput, longDate } from './times.ts';

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
    if (base === 0) return;
    day.textContent = longDate(now());
    time.textContent = clockTime(now());
  };
  const until = h('input', { type: 'datetime-local', id: freshId('until'), required: true });
  const chooser = h(
    'form',
    {
      class: 'chooser',
      hidden: true,
      onsubmit: async (event: SubmitEvent) => {
        event.preventDefault();
        const to = fromLocalInput(until.value).toISOString();
        if ((await post({ type: 'clock.moveTo', to })).ok) choosing(false);
      },
    },
    h('label', { for: until.id }, 'Move on to'),
    until,
    h('button', { class: 'button primary' }, 'Move'),
  );
  const choose = h(
    'button',
    { type: 'button', class: 'button', onclick: () => choosing(Boolean(chooser.hidden)) },
    'Choose a date',
  );
  const choosing = (open: boolean) => {
    chooser.hidden = !open;
    choose.setAttribute('aria-expanded', String(open));
    if (!open) return choose.focus();
    until.min = localInput(now());
    until.value = localInput(new Date(now().getTime() + 7 * 24 * HOUR));
    until.focus();
  };
  chooser.addEventListener('keydown', ({ key }) => key === 'Escape' && choosing(false));
  chooser.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && relatedTarget !== choose && !chooser.contains(relatedTarget))
      chooser.hidden = true;
  });
  choose.setAttribute('aria-expanded', 'false');

  const moves = h(
    'div',
    { class: 'moves', role: 'group', 'aria-label': 'Move the clock on' },
    button('1 hour', () =>
      post({ type: 'clock.moveTo', to: new Date(now().getTime() + HOUR).toISOString() }),
    ),
    button('Next working day, 9am', () => post({ type: 'clock.nextWorkingMorning' })),
    choose,
    chooser,
  );
  setInterval(tick, TICK);

  return {
    node: h(
      'section',
      { class: 'clock', 'aria-label': 'Convenor’s clock' },
      h('p', {}, h('span', { class: 'quiet' }, 'Convenor’s clock'), day, time),
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
