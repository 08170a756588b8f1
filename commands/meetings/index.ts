import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { BY_NAME, type Spoken, said, saidToBe } from '../parts/spoken.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { addNote } from './add-note.ts';
import { comeToMeeting, leaveMeeting, recordPresent } from './attend-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { confirmMinutesOf } from './confirm-minutes.ts';
import { correctMinutes } from './correct-minutes.ts';
import { endMeeting } from './end-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { clearQuorum, setQuorum, showQuorum } from './meeting-quorum.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { meetingsAndNetworks } from './meetings-and-networks.ts';
import { meetingsInDigest } from './meetings-in-digest.ts';
import { minutesCard } from './minutes-card.ts';
import { moveMeeting } from './move-meeting.ts';
import { goToNextItem } from './next-item.ts';
import { quorumLost } from './quorum-lost.ts';
import { reviewMinutes } from './review-minutes.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import { scheduleSeries } from './schedule-series.ts';
import { sendApologies } from './send-apologies.ts';
import { showAgenda } from './show-agenda.ts';
import { showMeeting } from './show-meeting.ts';
import { showMinutesOf } from './show-minutes.ts';
import { startMeeting } from './start-meeting.ts';

export { meetingField } from './meeting-fields.ts';
export { recordedHere } from './meeting-here.ts';
export { meetingReference } from './meeting-reference.ts';

/**
 * The capability of running meetings item by item. Their minutes include what every capability recorded in
 * them.
 */
export const meetings = (all: readonly Capability[]) =>
  ({
    commands: [
      scheduleMeeting,
      scheduleSeries,
      listMeetings,
      showMeeting,
      meetingCalendar,
      moveMeeting,
      cancelMeeting,
      showAgenda,
      addAgendaItem,
      startMeeting,
      goToNextItem,
      comeToMeeting,
      recordPresent,
      leaveMeeting,
      sendApologies,
      addNote,
      endMeeting,
      showMinutesOf(all),
      reviewMinutes,
      correctMinutes,
      confirmMinutesOf(all),
      showQuorum,
      setQuorum,
      clearQuorum,
    ],
    help: {
      abilities: {
        'take part': [
          { verb: 'record', what: 'notes' },
          { verb: 'take part in', what: 'meetings' },
        ],
        convene: [{ verb: 'plan and run', what: 'meetings' }],
      },
      purpose: { keeps: 'meetings' },
      suggested: ['meeting.schedule', 'meeting.agenda'],
      everyday: ['schedule a meeting: Board on 8 June, 2–4pm in Leeds'],
    },
    spoken,
    records: {
      meeting: {
        name: 'Meeting',
        words: 'title',
        instead: ({ number, networkId: network }) => ({
          says: 'Cancel it instead.',
          button: {
            label: 'Cancel meeting',
            command: 'meeting.cancel',
            args: { meeting: meetingReference({ number }), network },
          },
        }),
      },
      meetingSeries: { name: 'Series of meetings', words: 'title', speaksForItsParts: true },
      agendaItem: { name: 'Agenda item', words: 'title', afterUndo: refreshMeeting },
      attendance: { name: 'Attendance', afterUndo: refreshMeeting },
      note: { name: 'Note', words: 'text' },
      quorumRule: { name: 'Quorum' },
      minutesCorrection: { name: 'Correction of minutes', words: 'text', afterUndo: refreshMeeting },
    },
    notUndone: {
      'meeting.minutes.confirm':
        'Confirmed minutes stay as they are. To have a correction noted below them, use meeting minutes correct.',
    },
    messages: [meetingCard, quorumLost, minutesCard],
    digest: meetingsInDigest,
    exported: {
      meetings: { heading: 'Meetings you planned', when: 'created_at', says: ['title'] },
      meeting_series: {
        heading: 'Series of meetings you planned',
        when: 'created_at',
        says: ['title', 'pattern'],
      },
      agenda_items: { heading: 'Agenda items you lead or added', when: 'created_at', says: ['title'] },
      attendances: { heading: 'Meetings you came to or sent apologies for', when: 'at', says: ['state'] },
      notes: { heading: 'Notes you took', when: 'created_at', says: ['text'] },
      minutes_corrections: {
        heading: 'Corrections of minutes that you asked for',
        when: 'created_at',
        says: ['text'],
      },
      confirmed_minutes: { heading: 'Minutes you confirmed', when: 'confirmed_at', says: ['hash'] },
      quorum_rules: { heading: 'Quorums you laid down', when: 'created_at', says: ['least'] },
    },
    network: meetingsAndNetworks,
  }) satisfies Capability;

const aMeeting = ` ${meetingReference.letter.toLowerCase()}\\d`;

const spoken: Spoken = {
  kinds: {
    meeting: {
      reference: meetingReference,
      verbs: {
        schedule: [
          'plan',
          'arrange',
          'book',
          'set up',
          'new',
          'create',
          'add',
          'organise',
          'organize',
          'have',
          'hold',
          'call',
        ],
        cancel: ['call off', ...saidToBe('cancelled', 'called off', 'off')],
        move: [
          'postpone',
          'reschedule',
          'put back',
          'put',
          'push',
          'bring',
          'back',
          'off',
          'forward',
          ...saidToBe('moved', 'postponed', 'rescheduled'),
        ],

        start: ['begin'],
        minutes: [],
        agenda: [],
      },
      after: { day: 'meeting move' },
    },
  },
  sayings: [
    {
      beginning:
        /^(?:minute|note)(?::| that\b)?(?= )(?! (?:the|a|this|our|following) decision\b| apologies (?:from|for)\b| that (?:we|it was) (?:agreed|decided|resolved))/,
      means: 'meeting note',
    },
    { beginning: new RegExp(`^minutes(?: of| for)?(?=${aMeeting})`), means: 'meeting minutes' },
    {
      beginning: new RegExp(
        `^(?:(?:show|see|view|what's|what is|what's on|what is on)(?: me| us)? )?(?:the )?agenda(?: of| for)?(?=${aMeeting})`,
      ),
      means: 'meeting agenda',
    },
    { beginning: /^(?:(?:the )?next (?:agenda )?item|move on)(?: please)?[.! ]*$/, means: 'meeting next' },
    { beginning: /^(?:i'm|i am) (?:here|present|in)[.! ]*$/, means: 'meeting here' },
    { beginning: /^(?:end|close|finish) (?:the |this )?meeting[.! ]*$/, means: 'meeting end' },
    {
      beginning: said(
        `(${BY_NAME}) (?:sends?|gives?|sent|has sent|has given)(?: (?:his|her|their|my))? apologies[.!]*`,
      ),
      has: 'apolog',
      means: 'meeting apologies $1 ',
    },
    {
      beginning: said(
        `(?:sorry[,.!]? )?i(?: can't| cannot|'m unable to| am unable to| won't be able to) (?:make|come to|attend|get to) (?:it|(?:the|this|our|tomorrow's|today's) (?:\\S+ )?meeting)[.!]*`,
      ),
      means: 'meeting apologies me ',
    },
    {
      beginning: said(
        `(${BY_NAME}) (?:can't|cannot|is unable to|won't be able to) (?:make|come to|attend) (?:it|the meeting)[.!]*`,
      ),
      means: 'meeting apologies $1 ',
    },
    {
      beginning:
        /^(?:add|put|include) (.{1,120}?) (?:to|on|onto|in) (?:(?:the )?(m\d{1,9})(?:'s)? agenda|(?:the )?agenda (?:for|of) (m\d{1,9}))(?: please)?(?=$|[\s.,!?])/,
      means: 'meeting agenda $2$3 add $1 ',
    },
    {
      beginning: /^(?:new )?agenda item (?:for|on) (m\d{1,9})(?: -|:)?(?= )/,
      means: 'meeting agenda $1 add ',
    },
    {
      beginning:
        /^(?:(?:the |our )?(?:next )?meeting(?: will be| is)?|meet)(?= (?:on|this|tomorrow|(?:mon|tues?|wed|wednes|thu|thurs|fri|satur|sun)(?:day)? |\d{1,2}(?:st|nd|rd|th)? )\b)/,
      means: 'meeting schedule',
    },
    {
      beginning:
        /^(?:schedule|arrange|organi[sz]e)(?! (?:(?:an?|the|our|another|new) )*(?:meetings?\b|polls?\b|review))(?= \S+.* (?:on|for|at) )/,
      means: 'meeting schedule',
    },
    {
      beginning:
        /^(?:(?:send|note|record|minute) )?apologies(?: (?:were |was )?(?:received|given|sent))?(?: from| for|:| -)?(?= )/,
      means: 'meeting apologies',
    },
  ],
};

/** The meeting's card shows its agenda and who comes, so it is drawn again when one of these changes. */
async function refreshMeeting({ after }: Change, { store }: NetworkContext<Store>): Promise<void> {
  const { meetingId } = after as { meetingId: string };
  await store.messages.refresh(meetingId);
}
