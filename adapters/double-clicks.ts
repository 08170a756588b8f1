/** How long after a press the same press again is taken to be a double click, in milliseconds. */
const DOUBLE_CLICK_MS = 1_000;
/** How many presses are remembered. */
const MOST_REMEMBERED = 1_000;

/** Carries out once what somebody presses twice or more by a double click. */
export interface DoubleClicks<T> {
  /**
   * Does `work`, unless the last thing pressed in this place was the same, just now: then it resolves to what came of that.
   * `place` names the person and the message, `pressed` the button.
   */
  once(place: string, pressed: string, work: () => Promise<T>): { done: Promise<T>; isAgain: boolean };
}

export function createDoubleClicks<T>(now: () => number = () => performance.now()): DoubleClicks<T> {
  const last = new Map<string, { pressed: string; at: number; done: Promise<T> }>();
  return {
    once(place, pressed, work) {
      const before = last.get(place);
      if (before?.pressed === pressed && now() - before.at < DOUBLE_CLICK_MS)
        return { done: before.done, isAgain: true };
      const done = work();
      last.delete(place);
      last.set(place, { pressed, at: now(), done });
      const [oldest] = last.keys();
      if (last.size > MOST_REMEMBERED && oldest !== undefined) last.delete(oldest);
      return { done, isAgain: false };
    },
  };
}
