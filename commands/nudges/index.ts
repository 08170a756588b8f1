import type { Capability } from '../capability.ts';
import { chooseNudgesOf } from './choose-nudges.ts';
import { explainNudgeOf } from './explain-nudge.ts';
import { listUpcomingOf } from './list-upcoming.ts';
import { nudgesMessage } from './nudges-view.ts';
import { sendNudgeOf } from './send-nudge.ts';
import { snoozeNudgesOf } from './snooze-nudges.ts';
import { startNudgesOf } from './start-nudges.ts';
import { stopNudgesOf } from './stop-nudges.ts';
import { undoableSnooze, undoableWanted } from './undoable-nudges.ts';

/** Reminders: one message with the nudges of all capabilities, and what people choose of them. */
export const nudges = (all: readonly Capability[]) =>
  ({
    commands: [
      explainNudgeOf(all),
      listUpcomingOf(all),
      sendNudgeOf(all),
      snoozeNudgesOf(all),
      stopNudgesOf(all),
      startNudgesOf(all),
      chooseNudgesOf(all),
    ],
    messages: [nudgesMessage(all)],
    records: { nudge: undoableSnooze, nudgeSettings: undoableWanted },
    home: {
      settings: [
        {
          text: 'Where reminders come, and how many',
          button: { label: 'See or change', command: 'me.nudges', args: {} },
        },
      ],
    },
    spoken: {
      kinds: {
        nudge: {
          verbs: {
            snooze: ['put off', 'postpone'],
            send: ['chase'],
            why: ['explain'],
            upcoming: ['list', 'ahead'],
          },
        },
      },
      sayings: [
        {
          beginning: /^(?:why (?:did|do) (?:you|i) (?:remind me|get this|nudge me)\??|why this)$/,
          means: 'nudge why',
        },
        {
          beginning:
            /^remind me (?:again )?(?:on )?(today|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:about|of) #?([apr]\d{1,9}|w\d{1,9}\.\d{1,9})[.!]*$/,
          means: 'nudge snooze $2 until $1',
        },
        {
          beginning:
            /^(?:please )?(?:stop (?:reminding|nudging) me|stop sending (?:me )?(?:reminders|nudges)|don't (?:remind|nudge) me|no more (?:reminders|nudges))(?: any ?more| again| now)?(?: please)?[.! ]*$/,
          means: 'nudge stop',
        },
        {
          beginning:
            /^(?:stop (?:reminding|nudging) me|don't (?:remind|nudge) me)(?: any ?more)? (?:about|of|for) (?:[a-z]+ )?#?([apr]\d{1,9}|w\d{1,9}\.\d{1,9})(?: any ?more| again| now)?(?: please)?[.! ]*$/,
          means: 'nudge snooze $1',
        },
        {
          beginning:
            /^(?:send|give) (?:me )?(?:my |the )?(?:reminders|nudges)(?: to me)? (?=in |on |to )|^remind me (?=(?:in|on) (?:slack|teams)[.! ]*$)/,
          means: 'me nudges ',
        },
        {
          beginning:
            /^(?:please )?(?:remind|chase|nudge) (?!me\b)(?:@?[\p{L}'’-]+ ){1,3}(?:about|of|on|for) (?:[a-z]+ )?#?([a]\d{1,9}|w\d{1,9}\.\d{1,9})(?: please)?[.! ]*$/u,
          means: 'nudge send $1',
        },
        { beginning: /^snooze(?: this| it)?(?= |$)/, means: 'nudge snooze' },
        {
          beginning:
            /^remind me (?:again )?(?:about|of) (?:[a-z]+ )?#?([apr]\d{1,9}|w\d{1,9}\.\d{1,9})(?: again)?(?= )/,
          means: 'nudge snooze $1 ',
        },
      ],
    },
  }) satisfies Capability;
