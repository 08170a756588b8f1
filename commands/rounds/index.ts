import type { Capability } from '../capability.ts';
import { countMeeting } from './count-meeting.ts';
import { freeMeetings } from './free-meetings.ts';
import { listRounds } from './list-rounds.ts';
import { openRound } from './open-round.ts';
import { roundReference } from './round-reference.ts';
import { scheduleInRoundOf } from './schedule-in-round.ts';
import { showRound } from './show-round.ts';
import { recordSignal } from './signal.ts';

/** The capability of having every locality meet on something, and of telling together what they signalled. */
export const rounds = (all: readonly Capability[]) =>
  ({
    commands: [openRound, listRounds, showRound, scheduleInRoundOf(all), countMeeting, recordSignal],
    help: { theme: 'recording', everyday: ['locality round'] },
    spoken: {
      kinds: {
        round: {
          also: ['locality round', 'meeting locality round', 'meeting round', 'round of meetings'],
          reference: roundReference,
          verbs: {
            open: ['begin', 'start', 'new', 'create', 'set up'],
            schedule: ['arrange', 'book'],
            count: [],
            signal: [],
          },
        },
      },
      sayings: [
        { beginning: /^(?:the )?(?:meeting )?locality rounds?[?.! ]*$/, means: 'round list' },
        {
          beginning:
            /^(?:which|what) localit(?:y|ies) (?:has|have|is|are)(?:n't| not)? (?:met|still to meet|yet to meet)(?: yet)?[?.! ]*$/,
          means: 'round list',
        },
        { beginning: /^(m\d{1,9}) signalled(?: that|:)?(?= )/, means: 'round signal $1' },
      ],
    },
    records: { localityRound: { name: 'Round', words: 'title', afterUndo: freeMeetings } },
    exported: {
      locality_rounds: {
        heading: 'Rounds of localities that you began',
        when: 'created_at',
        says: ['title', 'localities'],
      },
    },
  }) satisfies Capability;
