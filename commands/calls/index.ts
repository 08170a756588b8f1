import type { Capability } from '../capability.ts';
import { answerEveryone } from './answer-everyone.ts';
import { callLines } from './call-lines.ts';
import { callReference } from './call-reference.ts';
import { callReminders } from './call-reminder.ts';
import { callCard } from './call-view.ts';
import { select, shortlist, turnDown } from './choose-among.ts';
import { closeCall } from './close-call.ts';
import { expressInterest } from './express-interest.ts';
import { formGroup } from './form-group.ts';
import { leaveCall } from './leave-call.ts';
import { listCalls } from './list-calls.ts';
import { listInterested } from './list-interested.ts';
import { markActive } from './mark-active.ts';
import { openCall } from './open-call.ts';
import { showCall } from './show-call.ts';
import { takeUp } from './take-up.ts';
import { undoableCall, undoableExpression } from './undoable-call.ts';

/** How many open calls are shown in a channel that joins. */
const MOST_SHOWN = 10;

/** The capability of calling for expressions of interest, choosing among them and answering everyone. */
export const calls = {
  commands: [
    ...[openCall, expressInterest, leaveCall, listInterested, shortlist, select, turnDown, answerEveryone],
    ...[takeUp, markActive, formGroup, showCall, listCalls],
  ],
  help: { theme: 'deciding', purpose: { keeps: 'calls for interest' } },
  spoken: {
    kinds: {
      call: {
        also: ['call for interest', 'expression of interest'],
        reference: callReference,
        verbs: {
          open: ['new', 'start', 'add', 'make'],
          express: ['interested in', 'put me down for', 'apply for'],
          leave: ['not interested in', 'withdraw from'],
          shortlist: [],
          select: ['choose'],
          decline: ['do not select'],
          answer: ['tell everyone about'],
          accept: ['sign up for', 'take up'],
          active: [],
          group: [],
          interested: ['who is interested in'],
        },
      },
    },
  },
  records: { interestCall: undoableCall, expression: undoableExpression },
  notUndone: {
    'call.answer': 'Everyone is told what came of it, so that stays. Nothing was taken back.',
    'call.group':
      'The group has a network of its own by now. To end it, use group close. Nothing was taken back.',
  },
  found: {
    interestCall: async (ids, store) =>
      (await store.calls.withIds(ids)).map((found) => ({
        ...{ id: found.id, reference: callReference(found), title: found.title },
        show: { command: 'call.show', args: { call: callReference(found), network: found.networkId } },
      })),
  },
  messages: [callCard],
  reminders: { interestCall: callReminders },
  digest: [
    {
      place: 'open',
      listedBy: 'call list',
      ofNetwork: {
        heading: () => 'Calls for interest',
        list: async (networkId, { zone }, take, store) =>
          callLines(await store.calls.list(networkId, 'open', { skip: 0, take }), zone, store),
      },
    },
  ],
  due: { 'close-call': closeCall },
  exported: {
    interest_calls: {
      heading: 'Calls for interest that you opened',
      when: 'created_at',
      says: ['title', 'because'],
    },
    expressions: {
      heading: 'What you were interested in, or judged others’ interest in',
      when: 'at',
      says: ['status', 'statement', 'because'],
    },
  },
  network: {
    async underWay(networkId, _today, store) {
      const open = await store.calls.list(networkId, 'open', { skip: 0, take: MOST_SHOWN });
      return open.map(({ id }) => ({ kind: callCard, subjectId: id }));
    },
  },
} satisfies Capability;
