import type { Capability } from '../capability.ts';
import { adviceAndNetworks } from './advice-and-networks.ts';
import { adviceFound } from './advice-found.ts';
import { adviceInDigest } from './advice-in-digest.ts';
import { adviceReference } from './advice-reference.ts';
import { adviceReminders } from './advice-reminder.ts';
import { adviceCard, askedCard } from './advice-view.ts';
import { askAdvice } from './ask-advice.ts';
import { combineAdvice } from './combine-advice.ts';
import { giveAdvice } from './give-advice.ts';
import { listAdvice } from './list-advice.ts';
import { showAdvice } from './show-advice.ts';
import { takeAgreedAdvice } from './take-agreed-advice.ts';
import { undoableAnswer, undoableRequest } from './undoable-advice.ts';
import { withdrawAdvice } from './withdraw-advice.ts';

/** The capability of asking a reference group for advice, and of answering such requests. */
export const advice = {
  commands: [askAdvice, giveAdvice, combineAdvice, withdrawAdvice, showAdvice, listAdvice],
  help: { theme: 'deciding', purpose: { keeps: 'requests for advice' } },
  spoken: {
    kinds: {
      advice: {
        also: ['request for advice'],
        reference: adviceReference,
        verbs: { ask: ['seek', 'request'], give: [], combine: ['put together'], withdraw: [] },
      },
    },
  },
  records: { adviceRequest: undoableRequest, adviceAnswer: undoableAnswer },
  notUndone: {
    'advice.withdraw':
      'The group was told that it need not answer. To ask again, use advice ask. Nothing was taken back.',
    'advice.combine':
      'The group is voting on that answer. To end the vote, use poll cancel. Nothing was taken back.',
  },
  found: { adviceRequest: adviceFound },
  messages: [adviceCard, askedCard],
  reminders: { adviceRequest: adviceReminders },
  digest: [adviceInDigest],
  due: { 'take-agreed-advice': takeAgreedAdvice },
  exported: {
    advice_requests: {
      heading: 'Requests for advice that you made, or put the answers to together',
      when: 'created_at',
      says: ['question', 'advice'],
    },
    advice_answers: { heading: 'Advice that you gave', when: 'at', says: ['text'] },
  },
  network: adviceAndNetworks,
} satisfies Capability;
