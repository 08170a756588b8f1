import { approval } from './approval.ts';
import { consent } from './consent.ts';
import { governance } from './governance.ts';
import type { Kept, Method, MethodCount, MethodQuestion } from './method.ts';
import { motion } from './motion.ts';
import { ranked } from './ranked.ts';
import { score } from './score.ts';
import { several } from './several.ts';
import { single } from './single.ts';
import { stv } from './stv.ts';
import { time } from './time.ts';

const KEPT = { single, several, approval, motion, ranked, stv, score, consent, time, governance };

export type MethodName = keyof typeof KEPT;

/** All methods, by the names under which polls keep them, in the order in which forms offer them. */
export const METHODS: Record<MethodName, Method> = KEPT;

/** The method by which a poll is voted and counted. */
export const methodOf = ({ method }: { method: string }): Method => METHODS[methodNamed(method)];

/** The method of a kept name. Throws for any other name. */
export function methodNamed(name: string): MethodName {
  if (isMethod(name)) return name;
  throw new Error(`there is no method ${name}`);
}

/** Whether the method's ballots are options in order of preference. */
export const isByOrder = (poll: { method: string }): boolean => methodOf(poll).ballot === 'order';

const isMethod = (name: string): name is MethodName => Object.hasOwn(KEPT, name);

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
