import { addAction } from './actions/add-action.ts';
import { completeAction } from './actions/complete-action.ts';
import { editAction } from './actions/edit-action.ts';
import { giveAction } from './actions/give-action.ts';
import { listActions } from './actions/list-actions.ts';
import { moveAction } from './actions/move-action.ts';
import { reopenAction } from './actions/reopen-action.ts';
import { showAction } from './actions/show-action.ts';
import { listDecisions } from './decisions/list-decisions.ts';
import { recordDecision } from './decisions/record-decision.ts';
import { replaceDecision } from './decisions/replace-decision.ts';
import { showDecision } from './decisions/show-decision.ts';
import { setDigest } from './digests/set-digest.ts';
import { showDigest } from './digests/show-digest.ts';
import { stopDigest } from './digests/stop-digest.ts';
import { helpFor } from './help/show-help.ts';
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
import { addMember } from './members/add-member.ts';
import { addVacancy } from './members/add-vacancy.ts';
import { changeMember } from './members/change-member.ts';
import { checkNetwork } from './members/check-network.ts';
import { closeVacancy } from './members/close-vacancy.ts';
import { acceptMember, declineMember } from './members/decide-request.ts';
import { endMember } from './members/end-member.ts';
import { joinNetwork } from './members/join-network.ts';
import { listMembers } from './members/list-members.ts';
import { listVacancies } from './members/list-vacancies.ts';
import { showMember } from './members/show-member.ts';
import { bindChannel } from './networks/bind-channel.ts';
import { changeNetwork } from './networks/change-network.ts';
import { chooseMainChannel } from './networks/choose-main-channel.ts';
import { chooseNetwork } from './networks/choose-network.ts';
import { closeNetwork } from './networks/close-network.ts';
import { createNetwork } from './networks/create-network.ts';
import { inviteChannel } from './networks/invite-channel.ts';
import { listChannels } from './networks/list-channels.ts';
import { listNetworks } from './networks/list-networks.ts';
import { mergeNetwork } from './networks/merge-network.ts';
import { putUnder } from './networks/put-under.ts';
import { removeChannel } from './networks/remove-channel.ts';
import { renameNetwork } from './networks/rename-network.ts';
import { reopenNetwork } from './networks/reopen-network.ts';
import { representNetwork } from './networks/represent-network.ts';
import { showAssembly } from './networks/show-assembly.ts';
import { showNetwork } from './networks/show-network.ts';
import { addOrganisation } from './organisations/add-organisation.ts';
import { listOrganisations } from './organisations/list-organisations.ts';
import { mergeOrganisations } from './organisations/merge-organisations.ts';
import { renameOrganisation } from './organisations/rename-organisation.ts';
import { showOrganisation } from './organisations/show-organisation.ts';
import { exportMe } from './people/export-me.ts';
import { forgetMe } from './people/forget-me.ts';
import { linkAccounts } from './people/link-accounts.ts';
import { showMe } from './people/show-me.ts';
import { unlinkAccounts } from './people/unlink-accounts.ts';
import { addMilestone } from './plan/add-milestone.ts';
import { addPriority } from './plan/add-priority.ts';
import { completeMilestone } from './plan/complete-milestone.ts';
import { createPlan } from './plan/create-plan.ts';
import { editPriority } from './plan/edit-priority.ts';
import { giveMilestone } from './plan/give-milestone.ts';
import { listMilestones } from './plan/list-milestones.ts';
import { moveMilestone } from './plan/move-milestone.ts';
import { removePriority } from './plan/remove-priority.ts';
import { reopenMilestone } from './plan/reopen-milestone.ts';
import { showMilestone } from './plan/show-milestone.ts';
import { showPlan } from './plan/show-plan.ts';
import { cancelPoll } from './polls/cancel-poll.ts';
import { closePoll } from './polls/close-poll.ts';
import { extendPoll } from './polls/extend-poll.ts';
import { listMyPolls } from './polls/list-my-polls.ts';
import { listPolls } from './polls/list-polls.ts';
import { openPoll } from './polls/open-poll.ts';
import { showPoll } from './polls/show-poll.ts';
import { vote } from './polls/vote.ts';
import { actOnLine } from './reviews/act-on-line.ts';
import { cancelReview } from './reviews/cancel-review.ts';
import { closeReview } from './reviews/close-review.ts';
import { extendReview } from './reviews/extend-review.ts';
import { giveInput } from './reviews/give-input.ts';
import { listReviews } from './reviews/list-reviews.ts';
import { openReview } from './reviews/open-review.ts';
import { owedReviews } from './reviews/owed-reviews.ts';
import { showReview } from './reviews/show-review.ts';
import { stopReview } from './reviews/stop-review.ts';
import { undo } from './undo/undo.ts';

const capabilities = [
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
  openPoll,
  vote,
  listMyPolls,
  listPolls,
  showPoll,
  extendPoll,
  closePoll,
  cancelPoll,
  createPlan,
  showPlan,
  addPriority,
  editPriority,
  removePriority,
  addMilestone,
  listMilestones,
  showMilestone,
  completeMilestone,
  reopenMilestone,
  moveMilestone,
  giveMilestone,
  showDigest,
  setDigest,
  stopDigest,
  openReview,
  listReviews,
  owedReviews,
  showReview,
  giveInput,
  extendReview,
  closeReview,
  cancelReview,
  stopReview,
  actOnLine,
  createNetwork,
  showNetwork,
  listNetworks,
  renameNetwork,
  changeNetwork,
  putUnder,
  mergeNetwork,
  closeNetwork,
  reopenNetwork,
  inviteChannel,
  bindChannel,
  listChannels,
  chooseMainChannel,
  removeChannel,
  chooseNetwork,
  representNetwork,
  showAssembly,
  checkNetwork,
  addMember,
  listMembers,
  showMember,
  changeMember,
  endMember,
  listVacancies,
  addVacancy,
  closeVacancy,
  joinNetwork,
  acceptMember,
  declineMember,
  addOrganisation,
  listOrganisations,
  showOrganisation,
  renameOrganisation,
  mergeOrganisations,
  showMe,
  linkAccounts,
  unlinkAccounts,
  exportMe,
  forgetMe,
  undo,
];

/** Every command, in the order that help lists them; its type knows their names, so that a test misses none. */
export const commands = [...capabilities, helpFor(capabilities)];
