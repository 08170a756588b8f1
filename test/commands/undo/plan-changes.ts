import { type Step, step } from './step.ts';

/** Every command that changes a work plan. */
export const PLAN_STORY: Step[] = [
  step('plan create 2028/29'),
  step('plan priority add "Minor ailments"'),
  step('plan priority edit W1', { fill: { title: 'Ailments' } }),
  step('plan milestone add "Draft pathway" for W1 by 30 June 2028 owner me'),
  step('milestone done W1.1'),
  step('milestone reopen W1.1'),
  step('milestone move W1.1 to 14 July 2028 because of need'),
  step('milestone give W1.1 to @dev'),
  step('milestone return W1.1 because I am on leave', { as: 'dev' }),
  step('milestone block W1.1 because the trust has not answered'),
  step('milestone unblock W1.1'),
  step('milestone edit W1.1', { fill: { title: 'Agree the pathway' } }),
];
