import { approval } from './approval.ts';
import { consent } from './consent.ts';
import type { Kept, MethodCount, MethodQuestion } from './method.ts';
import { motion } from './motion.ts';
import { ranked } from './ranked.ts';
import { score } from './score.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { stv } from './stv.ts';

/** All methods, by the names under which polls keep them. */
export const METHODS = { single, several, approval, score, ranked, stv, motion, consent };

export type MethodName = keyof typeof METHODS;

/** The method of a kept name. Throws for any other name. */
export function methodNamed(name: string): MethodName {
  if (isMethod(name)) return name;
  throw new Error(`there is no method ${name}`);
}

/** Whether the method's ballots are options in order of preference. */
export const isByOrder = ({ method }: { method: string }): boolean =>
  METHODS[methodNamed(method)].ballot === 'order';

const isMethod = (name: string): name is MethodName => Object.hasOwn(METHODS, name);

/** Counts ballots by a method. A ballot that the method cannot count is reported as spoilt. */
export function countBallots(
  name: MethodName,
  ballots: readonly Kept[],
  question: MethodQuestion,
): MethodCount {
  const method = METHODS[name];
  const good = ballots.filter((ballot) => method.isGood(ballot, question));
  return {
    ...{ cast: good.length, abstained: 0, spoilt: ballots.length - good.length },
    ...method.count(good, question),
  };
}
