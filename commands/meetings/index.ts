import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { addAgendaItemOf } from './add-agenda-item.ts';
import { addMinutesLine } from './add-minutes-line.ts';
import { addNote } from './add-note.ts';
import { addPaper } from './add-paper.ts';
import { packCard } from './agenda-pack.ts';
import { acceptProposal, declineProposal } from './answer-proposal.ts';
import { comeToMeeting, leaveMeeting, recordPresent } from './attend-meeting.ts';
import { cancelMeetingOf } from './cancel-meeting.ts';
import { carryAgendaItem } from './carry-agenda-item.ts';
import { commentInMeeting } from './comment-in-meeting.ts';
import { confirmMinutesOf } from './confirm-minutes.ts';
import { correctMinutes } from './correct-minutes.ts';
import { editAgendaItem } from './edit-agenda-item.ts';
import { editMeeting } from './edit-meeting.ts';
import { editMinutes } from './edit-minutes.ts';
import { endMeetingOf } from './end-meeting.ts';
import { extendMeetingOf } from './extend-meeting.ts';
import { leaveLineOutOf } from './leave-line-out.ts';
import { listMeetings } from './list-meetings.ts';
import { lookAtMeetingOf } from './look-at-meeting.ts';
import { meetingCalendar } from './meeting-calendar.ts';
import { clearQuorum, setQuorum, showQuorum } from './meeting-quorum.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingReminders } from './meeting-reminder.ts';
import { meetingCard } from './meeting-view.ts';
import { meetingsAhead } from './meetings-ahead.ts';
import { meetingsAndNetworks } from './meetings-and-networks.ts';
import { meetingsExported } from './meetings-exported.ts';
import { meetingsFound } from './meetings-found.ts';
import { meetingsInDigest } from './meetings-in-digest.ts';
import { meetingsNow } from './meetings-now.ts';
import { minutesCard } from './minutes-card.ts';
import { showMinutesHistory } from './minutes-history.ts';
import { moveAgendaItem } from './move-agenda-item.ts';
import { moveMeeting } from './move-meeting.ts';
import { goToNextItem } from './next-item.ts';
import { parkItem } from './park-item.ts';
import { proposalReminders } from './proposal-reminder.ts';
import { proposeAgendaItem } from './propose-agenda-item.ts';
import { quorumLost } from './quorum-lost.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { reviewMinutes } from './review-minutes.ts';
import { sayComing, sayMaybe } from './say-coming.ts';
import { sayUndoneItem, sayUndoneMark, sayUndonePaper, sayUndoneTime } from './say-undone.ts';
import { scheduleByCorrespondence } from './schedule-by-correspondence.ts';
import { scheduleMeetingOf } from './schedule-meeting.ts';
import { scheduleSeriesOf } from './schedule-series.ts';
import { sendApologies } from './send-apologies.ts';
import { sendPack } from './send-pack.ts';
import { fundTime, showTime } from './sessional-time.ts';
import { showAgendaOf } from './show-agenda.ts';
import { showAttendance } from './show-attendance.ts';
import { showMeeting } from './show-meeting.ts';
import { showMinutesOf } from './show-minutes.ts';
import { spoken } from './spoken.ts';
import { addStandingItem, addUsualItems, removeStandingItem, showStanding } from './standing-items.ts';
import { startMeeting } from './start-meeting.ts';
import { afterUndoOfMeeting } from './undone-meeting.ts';
import { writePlainly } from './write-plainly.ts';

export { mustBeDraft } from './draft-minutes.ts';
export { asKept, freezeMinutes, minutesNow, mustBeUnconfirmed } from './freeze-minutes.ts';
export { isToldAtEnd } from './given-in-meeting.ts';
export { itemNumbered } from './item-numbered.ts';
export { meetingEvents } from './meeting-events.ts';
export {
  joinField,
  lengthField,
  meetingAheadField,
  meetingField,
  placeField,
  USUAL_LENGTH,
  whenField,
} from './meeting-fields.ts';
export { recordedHere } from './meeting-here.ts';
export { meetingReference } from './meeting-reference.ts';
export { meetingCard, whenText } from './meeting-view.ts';
export { minutesCard } from './minutes-card.ts';
export { isInPlainEnglish } from './plain-minutes.ts';
export { warnIfLost } from './quorum-lost.ts';
export { lacksQuorum, mustBeQuorate, quorumSince, whoWasThere } from './quorum-of-decision.ts';
export { meetingUnderWay, runningMeeting } from './running-meeting.ts';
export { planMeeting } from './schedule-meeting.ts';
export { ratifying, takeOffAgendas } from './to-ratify.ts';

/**
 * The capability of running meetings item by item. Their minutes include what every capability recorded in
 * them.
 */
export const meetings = (all: readonly Capability[]) =>
  ({
    commands: [
      scheduleMeetingOf(all),
      scheduleSeriesOf(all),
      scheduleByCorrespondence,
      listMeetings,
      showMeeting,
      meetingCalendar,
      moveMeeting,
      editMeeting,
      cancelMeetingOf(all),
      extendMeetingOf(all),
      commentInMeeting,
      showAgendaOf(all),
      addAgendaItemOf(all),
      proposeAgendaItem,
      acceptProposal,
      declineProposal,
      editAgendaItem,
      moveAgendaItem,
      carryAgendaItem,
      removeAgendaItem,
      addPaper,
      sendPack,
      showStanding,
      addStandingItem,
      removeStandingItem,
      addUsualItems,
      startMeeting,
      ...[goToNextItem, parkItem],
      comeToMeeting,
      recordPresent,
      leaveMeeting,
      sayComing,
      sayMaybe,
      sendApologies,
      addNote,
      endMeetingOf(all),
      showMinutesOf(all),
      editMinutes,
      addMinutesLine,
      showMinutesHistory,
      leaveLineOutOf(all),
      writePlainly,
      reviewMinutes,
      correctMinutes,
      confirmMinutesOf(all),
      showAttendance,
      showTime,
      fundTime,
      showQuorum,
      setQuorum,
      clearQuorum,
    ],
    help: {
      theme: 'recording',
      abilities: {
        'take part': [
          { verb: 'record', what: 'notes' },
          { verb: 'take part in', what: 'meetings' },
        ],
        convene: [{ verb: 'plan and run', what: 'meetings' }],
      },
      topics: {
        meeting:
          'While a meeting is running, lines of messages in its network’s channels that begin with #note, #action, #decision, #agenda or #apologies are recorded in it, for example: #action @bob Ring the surgery by Friday. Edit the line to change it, or delete it to take it back. In Teams, mention me in the message.',
      },
      purpose: { keeps: 'meetings' },
      suggested: ['meeting.schedule', 'meeting.agenda'],
      now: meetingsNow,
      everyday: ['schedule a meeting: Board on 8 June, 2–4pm in Leeds'],
    },
    spoken,
    records: {
      meeting: {
        name: 'Meeting',
        words: 'title',
        afterUndo: afterUndoOfMeeting(all),
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
      agendaItem: { name: 'Agenda item', words: 'title', says: sayUndoneItem, afterUndo: refreshMeeting },
      paper: { name: 'Paper', words: 'title', says: sayUndonePaper, afterUndo: refreshMeetingOfPaper },
      attendance: { name: 'Attendance', afterUndo: refreshMeeting },
      note: { name: 'Note', words: 'text', afterUndo: refreshMeeting },
      standingItem: { name: 'Standing item', words: 'title' },
      fundedTime: { name: 'Funded time', says: sayUndoneTime },
      quorumRule: { name: 'Quorum' },
      minutesCorrection: { name: 'Correction of minutes', words: 'text', afterUndo: refreshMeeting },
      confidentialLine: { name: 'Confidential line', says: sayUndoneMark },
      plainSummary: { name: 'Words in plain English', words: 'text', afterUndo: refreshMeeting },
    },
    notUndone: {
      'meeting.minutes.confirm':
        'Confirmed minutes stay as they are. To have a correction noted below them, use meeting minutes correct.',
    },
    found: { meeting: meetingsFound },
    messages: [meetingCard, quorumLost, minutesCard, packCard],
    reminders: { meeting: meetingReminders, agendaItem: proposalReminders },
    digest: [meetingsInDigest],
    due: { 'close-meeting': lookAtMeetingOf(all) },
    lines: {
      note: (words) => `meeting note ${words}`,
      agenda: (words, meeting) => `meeting agenda ${meeting} add ${words}`,
      apologies: (words, meeting) => `meeting apologies ${words} --meeting ${meeting}`,
    },
    fromMessage: [
      { label: 'Record as note', command: 'meeting.note', words: 'text' },
      { label: 'Record as agenda item', command: 'meeting.agenda.add', words: 'title', author: 'leader' },
    ],
    home: { begin: [{ label: 'Plan a meeting', command: 'meeting.schedule', args: {}, opens: 'form' }] },
    exported: meetingsExported,
    network: meetingsAndNetworks,
    ahead: meetingsAhead,
  }) satisfies Capability;

/** The meeting's card shows its agenda and who comes, so it is drawn again when one of these changes. */
async function refreshMeeting({ after }: Change, { store }: NetworkContext<Store>): Promise<void> {
  const { id, meetingId } = after as { id: string; meetingId: string };
  await store.messages.refresh(id, meetingId);
}

async function refreshMeetingOfPaper({ after }: Change, { store }: NetworkContext<Store>): Promise<void> {
  const { itemId } = after as { itemId: string };
  const [item] = await store.minutes.itemsWithIds([itemId]);
  if (item) await store.messages.refresh(item.meetingId);
}
