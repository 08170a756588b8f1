import { type Step, step } from './step.ts';

/** Polls about meetings, whose next number is P6. */
export const MEETING_POLL_CHANGES: Step[] = [
  step('meeting minutes confirm M3 by poll closes Friday 5pm'),
  step('meeting find Next on 1 July 2027 at 2pm or 2 July 2027 at 2pm'),
  step('poll close P7'),
  step('meeting pick P7'),
  step('meeting cancel M10'),
  step('poll cancel P6 because a name is wrong'),
];
