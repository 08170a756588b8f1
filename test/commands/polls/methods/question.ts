import type { MethodQuestion } from '../../../../commands/polls/methods/method.ts';

/** A question with this many options, as methods count it. */
export function questionOf(options: number, more: Partial<MethodQuestion> = {}): MethodQuestion {
  const places = Array.from({ length: options }, (_, index) => index + 1);
  return { options: places.map((place) => `Option ${place}`), most: 2, seats: 1, lot: places, ...more };
}
