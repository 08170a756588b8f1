import type { Capability } from '../capability.ts';
import { pollsByCorrespondence } from './by-correspondence.ts';
import { cancelPoll } from './cancel-poll.ts';
import { closeDuePoll } from './close-due-poll.ts';
import { closePoll } from './close-poll.ts';
import { commentOnPoll } from './comments/comment-on-poll.ts';
import { undoableComment } from './comments/undoable-comment.ts';
import { decidePoll } from './decide-poll.ts';
import { extendPoll } from './extend-poll.ts';
import { admitVoter } from './late/admit-voter.ts';
import { undoableAddition } from './late/undoable-addition.ts';
import { listMyPolls } from './list-my-polls.ts';
import { listPolls } from './list-polls.ts';
import { openPoll } from './open-poll.ts';
import { pollReminders } from './poll-reminder.ts';
import { pollCard } from './poll-view.ts';
import { pollsAndNetworks } from './polls-and-networks.ts';
import { pollsFound } from './polls-found.ts';
import { pollsInDigest } from './polls-in-digest.ts';
import { pollsNow } from './polls-now.ts';
import { pollsSinceMeeting } from './polls-since-meeting.ts';
import { pollsWaiting } from './polls-waiting.ts';
import { stopProxy } from './proxies/end-proxy.ts';
import { giveProxy } from './proxies/give-proxy.ts';
import { listProxies } from './proxies/list-proxies.ts';
import { proxyReminders } from './proxies/proxy-reminder.ts';
import { undoableProxy } from './proxies/undoable-proxy.ts';
import { ratifyByPoll } from './ratify-by-poll.ts';
import { listTemplates } from './ready/list-templates.ts';
import { openFrom } from './ready/open-from.ts';
import { removeTemplate } from './ready/remove-template.ts';
import { saveTemplate } from './ready/save-template.ts';
import { remindOfPoll } from './remind-of-poll.ts';
import { stopPoll } from './repeating/stop-poll.ts';
import { showPoll } from './show-poll.ts';
import { pollsSpoken } from './spoken.ts';
import { listBallots } from './trackers/list-ballots.ts';
import { showTracker } from './trackers/show-tracker.ts';
import { undoablePoll } from './undoable-poll.ts';
import { vote } from './vote.ts';

export { resultOf } from './count.ts';
export { datesIn, datesRanked } from './dates-ranked.ts';
export { settleOpening } from './decided.ts';
export { electorateKept, keptElectorate, sayElectorate } from './electorate.ts';
export { electorateField } from './electorate-field.ts';
export { mustCloseAhead } from './poll.ts';
export { openPollField, pollField } from './poll-meant.ts';
export { pollCard } from './poll-view.ts';
export { sayResult } from './poll-words.ts';
export { findRoll } from './preview-poll.ts';
export { lookAgainAt, putToVote } from './put-to-vote.ts';
export { MOST_RANKED } from './rank.ts';
export { recount } from './recount.ts';
export { seatsField } from './rule-fields.ts';
export { dateButtons } from './schedule-buttons.ts';
export { standAside } from './stand-aside.ts';
export { verifyBallots } from './trackers/ballot-file.ts';
export { isCarried } from './two-stages.ts';

/** The capability of asking a network's members questions on which they vote. */
export const polls = {
  commands: [
    ...[openPoll, vote, listMyPolls, listPolls, showPoll, showTracker, listBallots, remindOfPoll],
    ...[commentOnPoll, admitVoter, extendPoll, closePoll, decidePoll, cancelPoll, ratifyByPoll],
    ...[giveProxy, stopProxy, listProxies],
    ...[openFrom, listTemplates, saveTemplate, removeTemplate, stopPoll],
  ],
  help: {
    theme: 'deciding',
    abilities: { vote: [{ verb: 'vote' }], convene: [{ verb: 'open', what: 'polls' }] },
    purpose: { asksBy: 'poll' },
    suggested: ['poll.open', 'poll.vote'],
    now: pollsNow,
    everyday: [
      'poll open Where shall we meet? Leeds, York or Hull closing on Friday 5pm',
      'vote for York in P1',
    ],
  },
  spoken: pollsSpoken,
  records: {
    poll: undoablePoll,
    votingProxy: undoableProxy,
    pollTemplate: { name: 'Template' },
    lateVoter: undoableAddition,
    pollComment: undoableComment,
  },
  notUndone: {
    'poll.vote': 'The last that you did here was a vote. To change it, vote again. Nothing was taken back.',
  },
  found: { poll: pollsFound },
  messages: [pollCard],
  reminders: { poll: pollReminders, votingProxy: proxyReminders },
  exported: {
    poll_templates: { heading: 'Templates for polls that you kept', when: 'created_at', says: ['name'] },
    late_voters: {
      heading: 'Late additions to polls: yours, and those of you',
      when: 'created_at',
      says: ['withdrawn'],
    },
    poll_comments: {
      heading: 'Your comments on polls',
      when: 'created_at',
      says: ['text', 'withdrawn'],
    },
    proxies: {
      heading: 'Whom you named as proxy, or whose you were',
      when: 'created_at',
      says: ['withdrawn'],
    },
  },
  waits: pollsWaiting,
  digest: [pollsInDigest],
  fromMessage: [{ label: 'Record as poll', command: 'poll.open', words: 'question' }],
  home: { begin: [{ label: 'New poll', command: 'poll.open', args: {}, opens: 'form' }] },
  due: { 'close-poll': closeDuePoll },
  network: pollsAndNetworks,
  byCorrespondence: pollsByCorrespondence,
  sinceMeeting: pollsSinceMeeting,
} satisfies Capability;
