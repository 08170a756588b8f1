import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Trial } from '../../trial.ts';
import { clockTime, longDate } from '../parts/times.ts';
import type { Post } from '../platform.ts';
import { Chooser } from './chooser.tsx';

const HOUR = 3_600_000;
const TICK = 5_000;

/** The bot's running clock, with the ways to move it forward. */
export function ClockBar({ trial, post }: { trial: Trial; post: Post }) {
  const now = useRunning(trial);
  const moveTo = (to: Date) => post({ type: 'clock.moveTo', to: to.toISOString() });
  return (
    <section class="clock" aria-label="Convenor’s clock">
      <p>
        <span class="quiet">Convenor’s clock</span>
        <span class="clock-day">{longDate(now())}</span>
        <strong class="clock-time">{clockTime(now())}</strong>
      </p>
      <fieldset class="moves" aria-label="Move the clock on" hidden={!trial.canMoveClock}>
        <button type="button" class="button" onClick={() => moveTo(new Date(now().getTime() + HOUR))}>
          1 hour
        </button>
        <button type="button" class="button" onClick={() => post({ type: 'clock.nextWorkingMorning' })}>
          Next working day, 9am
        </button>
        <Chooser now={now} move={async (to) => (await moveTo(to)).ok} />
      </fieldset>
    </section>
  );
}

/** The bot's time, running on from the last state. The page is drawn again at each tick. */
function useRunning(trial: Trial): () => Date {
  const since = useMemo(() => performance.now(), [trial]);
  const [, setTicks] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTicks((ticks) => ticks + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  return () => new Date(Date.parse(trial.now) + performance.now() - since);
}
