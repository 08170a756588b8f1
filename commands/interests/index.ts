import type { Capability } from '../capability.ts';
import { declareInterest } from './declare-interest.ts';
import { endInterest } from './end-interest.ts';
import { interestReference } from './interest-reference.ts';
import { interestReminders } from './interest-reminder.ts';
import { interestCard } from './interest-view.ts';
import { interestsFound } from './interests-found.ts';
import { interestsWaiting } from './interests-waiting.ts';
import { listInterests } from './list-interests.ts';
import { ruleOnInterest } from './rule-on-interest.ts';
import { showInterest } from './show-interest.ts';
import { undoableInterest, VOTE_STANDS_ASIDE } from './undoable-interest.ts';

/** The capability of declaring interests, and of ruling how conflicts are managed. */
export const interests = {
  commands: [declareInterest, ruleOnInterest, listInterests, showInterest, endInterest],
  help: {
    theme: 'recording',
    abilities: { convene: [{ verb: 'rule', what: 'on interests' }] },
    purpose: { keeps: 'interests' },
    everyday: ['I declare an interest: my pharmacy would supply the vaccine'],
  },
  spoken: {
    kinds: {
      interest: {
        also: ['conflict of interest', 'conflict', 'declaration of interest'],
        reference: interestReference,
        verbs: {
          declare: ['add', 'record', 'register', 'new', 'make'],
          rule: ['decide'],
          end: ['no longer hold'],
        },
      },
    },
    sayings: [
      {
        beginning:
          /^(?:i )?(?:have|declare|must declare|wish to declare|need to declare|want to declare|would like to declare) an? (?:conflict of )?interest (?:in|on|about) (?:poll )?(p\d{1,9})(?:,|:| -)?(?: because| since| as)? (\S.*)$/,
        means: 'interest declare $2 about $1',
      },
      {
        beginning:
          /^(?:i )?(?:have|declare|must declare|wish to declare|need to declare|want to declare|would like to declare) an? (?:conflict of )?interest(?: here| in this(?: item)?| in (?:the|this) item)?(?:,|:| -)?(?: because| since| as)?(?= \S)(?! in item| on item)/,
        means: 'interest declare ',
      },
      {
        beginning:
          /^(?:i )?(?:have|declare|must declare) an? (financial|professional|personal|indirect) interest(?:,|:| -)?(?: because| since| as)? (?=\S)/,
        means: 'interest declare --kind $1 ',
      },
      {
        beginning:
          /^(?:(?:show|see|view|list|what(?:'s| is) in)(?: me| us)? )?(?:the |our )?(?:register of interests|declarations of interests?|interests register|declared interests)(?=[?. ]*$| as )/,
        means: 'interest list',
      },
      {
        beginning: /^who has (?:declared an?|an?|declared any|any) (?:conflict of )?interests?[?. ]*$/,
        means: 'interest list',
      },
    ],
  },
  records: { interest: undoableInterest },
  notUndone: { 'interest.rule': VOTE_STANDS_ASIDE },
  found: { interest: interestsFound },
  messages: [interestCard],
  reminders: { interest: interestReminders },
  waits: interestsWaiting,
  lines: { interest: (words) => `interest declare ${words}` },
  exported: {
    interests: { heading: 'Interests that you declared', when: 'created_at', says: ['text', 'because'] },
  },
} satisfies Capability;
