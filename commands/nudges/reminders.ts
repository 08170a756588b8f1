import { remindOfActions } from '../actions/action-reminder.ts';
import { remindOfMilestones } from '../plan/milestone-reminder.ts';
import { remindOfPolls } from '../polls/poll-reminder.ts';
import { remindOfReviews } from '../reviews/review-reminder.ts';
import type { Remind } from './reminder.ts';

/** Every kind of record that people are reminded of, and what is said of it. */
export const reminders = {
  action: remindOfActions,
  poll: remindOfPolls,
  milestone: remindOfMilestones,
  review: remindOfReviews,
} satisfies Record<string, Remind>;

export type ReminderKind = keyof typeof reminders;
