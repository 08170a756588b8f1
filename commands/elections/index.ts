import type { Capability } from '../capability.ts';
import { acceptNomination } from './accept-nomination.ts';
import { callElection } from './call-election.ts';
import { cancelElection } from './cancel-election.ts';
import { closeNominations } from './close-nominations.ts';
import { declineNomination } from './decline-nomination.ts';
import { electionReference } from './election-reference.ts';
import { electionReminders } from './election-reminder.ts';
import { electionCard } from './election-view.ts';
import { electionsAndNetworks } from './elections-and-networks.ts';
import { electionsFound } from './elections-found.ts';
import { electionsInDigest } from './elections-in-digest.ts';
import { fillVacancy } from './fill-vacancy.ts';
import { listCandidates } from './list-candidates.ts';
import { listElections } from './list-elections.ts';
import { nominate } from './nominate.ts';
import { nominationsWaiting } from './nominations-waiting.ts';
import { showElection } from './show-election.ts';
import { takeBallotResult } from './take-ballot-result.ts';
import { undoableCandidate, undoableElection } from './undoable-election.ts';
import { writeStatement } from './write-statement.ts';

/** The capability of electing people to seats: nominations, a ballot, and what comes of it. */
export const elections = {
  commands: [
    ...[callElection, nominate, acceptNomination, declineNomination, writeStatement, listCandidates],
    ...[showElection, listElections, fillVacancy, cancelElection],
  ],
  help: {
    theme: 'deciding',
    exceptions: 'Whoever is nominated says themselves whether they stand, and why.',
    purpose: { keeps: 'elections' },
  },
  spoken: {
    kinds: {
      election: {
        also: ['elections'],
        reference: electionReference,
        verbs: {
          call: ['new', 'hold', 'start'],
          nominate: ['propose'],
          accept: [],
          decline: ['step down from', 'withdraw from', 'do not stand in'],
          cancel: ['call off'],
          fill: [],
          candidates: ['who stands in'],
          statement: [],
        },
      },
    },
    sayings: [
      {
        beginning:
          /^(?:i )?(?:want to |would like to )?(?:nominate|propose) (\S(?:.{0,60}\S)?) (?:in|for) (e\d{1,9})[.! ]*$/,
        means: 'election nominate $2 $1',
      },
      {
        beginning: /^i(?:'ll| will| want to| would like to)? stand (?:in|for) (e\d{1,9})[.! ]*$/,
        means: 'election nominate $1 me',
      },
    ],
  },
  records: { election: undoableElection, candidate: undoableCandidate },
  notUndone: {
    'election.cancel':
      'What was cancelled stays so. Call another election in its place. Nothing was taken back.',
  },
  found: { election: electionsFound },
  messages: [electionCard],
  reminders: { election: electionReminders },
  waits: nominationsWaiting,
  digest: [electionsInDigest],
  due: { 'close-nominations': closeNominations, 'take-ballot-result': takeBallotResult },
  exported: {
    elections: { heading: 'Elections that you called', when: 'created_at', says: ['title'] },
    candidates: {
      heading: 'Elections in which you were nominated, or nominated others',
      when: 'at',
      says: ['status', 'statement'],
    },
  },
  network: electionsAndNetworks,
} satisfies Capability;
