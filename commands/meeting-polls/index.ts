import type { Capability } from '../capability.ts';
import { dateSearchReminders } from './date-search-reminder.ts';
import { findDate } from './find-date.ts';
import { minutesVoteReminders } from './minutes-vote-reminder.ts';
import { pickDateOf } from './pick-date.ts';
import { spoken } from './spoken.ts';
import { takeDateSearch } from './take-date-search.ts';
import { takeMinutesVoteOf } from './take-minutes-vote.ts';
import { voteOnMinutesOf } from './vote-on-minutes.ts';

/** The capability of settling by polls what belongs to meetings: their minutes, and when they are held. */
export const meetingPolls = (all: readonly Capability[]) =>
  ({
    commands: [findDate, pickDateOf(all), voteOnMinutesOf(all)],
    help: { theme: 'recording' },
    spoken,
    reminders: { minutesVote: minutesVoteReminders, dateSearch: dateSearchReminders },
    due: { 'take-minutes-vote': takeMinutesVoteOf(all), 'take-date-search': takeDateSearch },
  }) satisfies Capability;
