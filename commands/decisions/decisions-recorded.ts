import type { Decision } from '../../storage/decisions/decisions.ts';
import type { Reads } from '../../storage/store.ts';
import { initialsIn } from '../cards/shown.ts';
import type { ListRecorded, Recorded } from '../parts/minutes-part.ts';
import { decisionReference } from './decision-reference.ts';
import { sayMotion } from './how-agreed.ts';
import { ratifications } from './ratified.ts';

/** Lists the decisions of a meeting for its minutes, and those of earlier meetings that it ratified. */
export const decisionsRecorded: ListRecorded = async (meetingId, store) => {
  const [made, ratified] = await Promise.all([
    store.decisions.ofMeeting(meetingId),
    store.decisions.ratifiedIn(meetingId),
  ]);
  const since = await ratifications(made, store);
  return [
    ...made.map(
      (decision): Recorded => ({
        id: decision.id,
        itemId: decision.itemId,
        at: decision.createdAt,
        personIds: [decision.proposedById, decision.secondedById],
        decides: {
          ...{ id: decision.id, reference: decisionReference(decision), text: decision.text },
          isInForce: decision.status === 'standing',
          ratified: since.get(decision.id) ?? null,
        },
        line: (people) => [
          { strong: `Decision ${decisionReference(decision)}: ` },
          decision.text,
          decision.because ? `, because ${decision.because}` : '',
          sayMotion(decision, (id) => initialsIn(people.get(id))),
        ],
      }),
    ),
    ...(await ratifiedLines(meetingId, ratified, store)),
  ];
};

/** A line for each decision that the meeting ratified, under the item that asked for it. */
async function ratifiedLines(meetingId: string, ratified: Decision[], store: Reads): Promise<Recorded[]> {
  if (ratified.length === 0) return [];
  const agenda = await store.minutes.agenda(meetingId);
  return ratified.map((decision) => ({
    id: decision.id,
    itemId: agenda.find(({ ratifiesId }) => ratifiesId === decision.id)?.id ?? null,
    madeUnder: decision.itemId,
    at: decision.ratifiedAt ?? decision.createdAt,
    personIds: [],
    line: () => [{ strong: `Ratified ${decisionReference(decision)}: ` }, decision.text],
  }));
}
