import type { ListRecorded } from '../parts/minutes-part.ts';
import { decisionReference } from './decision-reference.ts';

/** Lists the decisions of a meeting for its minutes. */
export const decisionsRecorded: ListRecorded = async (meetingId, store) =>
  (await store.decisions.ofMeeting(meetingId)).map((decision) => ({
    itemId: decision.itemId,
    at: decision.createdAt,
    personIds: [],
    decides: {
      ...{ id: decision.id, reference: decisionReference(decision), text: decision.text },
      isInForce: decision.status === 'standing',
    },
    line: () => [
      { strong: `Decision ${decisionReference(decision)}: ` },
      decision.text,
      decision.because ? `, because ${decision.because}` : '',
    ],
  }));
