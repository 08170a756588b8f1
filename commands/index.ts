import { addAction } from './actions/add-action.ts';
import { completeAction } from './actions/complete-action.ts';
import { editAction } from './actions/edit-action.ts';
import { giveAction } from './actions/give-action.ts';
import { listActions } from './actions/list-actions.ts';
import { moveAction } from './actions/move-action.ts';
import { reopenAction } from './actions/reopen-action.ts';
import { showAction } from './actions/show-action.ts';
import type { Command } from './command.ts';
import { listDecisions } from './decisions/list-decisions.ts';
import { recordDecision } from './decisions/record-decision.ts';
import { replaceDecision } from './decisions/replace-decision.ts';
import { showDecision } from './decisions/show-decision.ts';
import { addAgendaItem } from './meetings/add-agenda-item.ts';
import { addNote } from './meetings/add-note.ts';
import { comeToMeeting, sendApologies } from './meetings/attend-meeting.ts';
import { cancelMeeting } from './meetings/cancel-meeting.ts';
import { endMeeting } from './meetings/end-meeting.ts';
import { listMeetings } from './meetings/list-meetings.ts';
import { moveMeeting } from './meetings/move-meeting.ts';
import { goToNextItem } from './meetings/next-item.ts';
import { scheduleMeeting } from './meetings/schedule-meeting.ts';
import { showAgenda } from './meetings/show-agenda.ts';
import { showMeeting } from './meetings/show-meeting.ts';
import { showMinutes } from './meetings/show-minutes.ts';
import { startMeeting } from './meetings/start-meeting.ts';
import { bindChannel } from './networks/bind-channel.ts';
import { chooseNetwork } from './networks/choose-network.ts';
import { createNetwork } from './networks/create-network.ts';
import { inviteChannel } from './networks/invite-channel.ts';
import { showNetwork } from './networks/show-network.ts';
import { helpFor } from './show-help.ts';
import { undo } from './undo.ts';

const capabilities: Command[] = [
  addAction,
  listActions,
  showAction,
  completeAction,
  reopenAction,
  moveAction,
  giveAction,
  editAction,
  recordDecision,
  listDecisions,
  showDecision,
  replaceDecision,
  scheduleMeeting,
  listMeetings,
  showMeeting,
  moveMeeting,
  cancelMeeting,
  showAgenda,
  addAgendaItem,
  startMeeting,
  goToNextItem,
  comeToMeeting,
  sendApologies,
  addNote,
  endMeeting,
  showMinutes,
  createNetwork,
  showNetwork,
  inviteChannel,
  bindChannel,
  chooseNetwork,
  undo,
];

/** Every command, in the order that help lists them. */
export const commands: Command[] = [...capabilities, helpFor(capabilities)];
