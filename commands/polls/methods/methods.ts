import { approval } from './approval.ts';
import { consent } from './consent.ts';
import type { Counted, Kept, Question } from './method.ts';
import { motion } from './motion.ts';
import { ranked } from './ranked.ts';
import { score } from './score.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { stv } from './stv.ts';

/** All ways to vote and to count there are, by the names under which they are kept. */
export const METHODS = { single, several, approval, score, ranked, stv, motion, consent };

export type MethodName = keyof typeof METHODS;

/** The method under a name that is kept. */
export function methodNamed(name: string): MethodName {
  if (isMethod(name)) return name;
  throw new Error(`there is no method ${name}`);
}

const isMethod = (name: string): name is MethodName => Object.hasOwn(METHODS, name);

/** Counts ballots by a method. One that it cannot count is spoilt, and told as that. */
export function countBallots(name: MethodName, ballots: readonly Kept[], question: Question): Counted {
  const method = METHODS[name];
  const good = ballots.filter((ballot) => method.isGood(ballot, question));
  return {
    ...{ cast: good.length, abstained: 0, spoilt: ballots.length - good.length },
    ...method.count(good, question),
  };
}
