import type { AgendaPurpose, Meeting } from '../../storage/meetings/meetings.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';

/** An item that networks of a kind usually have on every agenda. */
export interface UsualItem {
  title: string;
  length: number | null;
  purpose: AgendaPurpose;
}

const item = (title: string, purpose: AgendaPurpose, length: number | null = null): UsualItem => ({
  ...{ title, purpose, length },
});

const RISKS = item('Risks and issues', 'discussion', 10);

/** What each kind of network usually has on its agendas, besides what every meeting begins with. */
export const USUAL_ITEMS: Record<Network['kind'], UsualItem[]> = {
  lpn: [
    item('Work plan: progress', 'discussion', 20),
    item('Learning from incidents', 'discussion', 10),
    item('Patients’ voice', 'discussion', 10),
    RISKS,
  ],
  assembly: [
    item('Reports of the working groups', 'information', 20),
    item('Requests for advice', 'discussion', 20),
    item('National policy', 'discussion', 20),
  ],
  workingGroup: [item('Progress since the last meeting', 'discussion', 20), RISKS],
  referenceGroup: [item('Requests for advice', 'decision', 30), item('Emerging issues', 'discussion', 20)],
  peerReviewGroup: [
    item('The topic under review', 'discussion', 40),
    item('What we have learned', 'discussion', 10),
    item('The next topic', 'decision', 10),
  ],
  neighbourhood: [
    item('News of the practices', 'information', 10),
    item('Work plan: progress', 'discussion', 20),
    item('Patients’ voice', 'discussion', 10),
  ],
  board: [
    item('Report of the chair', 'information', 10),
    item('Work plan: progress', 'discussion', 20),
    RISKS,
  ],
  taskAndFinishGroup: [item('Progress towards the task', 'discussion', 20), RISKS],
};

/** Whether two items have the same title. */
export const isSameItem = (a: { title: string }, b: { title: string }): boolean =>
  a.title.trim().toLowerCase() === b.title.trim().toLowerCase();

/** Puts the network's standing items on the agenda of a meeting, unless they are on it already. */
export async function addStanding(meeting: Meeting, store: Store): Promise<void> {
  const standing = await store.standingItems.ofNetwork(meeting.networkId);
  if (standing.length === 0) return;
  const agenda = await store.minutes.lockAgenda(meeting.id);
  const missing = standing.filter((each) => !agenda.some((on) => isSameItem(on, each)));
  for (const { title, length, purpose } of missing)
    await store.minutes.addItem({
      ...{ meetingId: meeting.id, title, length, purpose, leaderId: null, createdById: meeting.createdById },
    });
  if (missing.length > 0) await store.messages.refresh(meeting.id);
}
