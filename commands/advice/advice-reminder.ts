import type { AdviceRequest } from '../../storage/advice/advice.ts';
import { formatDay } from '../dates/dates.ts';
import { notMine, type Remind, type Reminder, type Reminders } from '../parts/reminder.ts';
import { requestField } from './advice-fields.ts';
import { adviceReference } from './advice-reference.ts';
import { buttonsFor } from './advice-view.ts';

const remindOfAdvice: Remind = async (ids, personId, { store }) => {
  const found = await store.advice.withIds(ids);
  const networks = await store.networks.shown(
    found.flatMap(({ networkId, askedForId }) => [networkId, askedForId]),
  );
  const answered = await store.advice.answeredBy(personId, ids);
  return new Map(
    found.map((request): [string, Reminder] => {
      const { id, networkId, askedForId, status, createdById, question, advice } = request;
      const isReturned = status === 'answered' && createdById === personId;
      const hasAnswered = answered.has(id);
      const [answer, ...others] = buttonsFor(request);
      return [
        id,
        {
          title: sayWhatWaits(request, isReturned, hasAnswered),
          text: isReturned && advice !== null ? advice : question,
          facts: [
            { label: 'Asked by', value: networks.get(askedForId)?.name ?? '' },
            { label: 'Asked of', value: networks.get(networkId)?.name ?? '' },
          ],
          isSettled: !isReturned && status !== 'open',
          isInNoDigest: true,
          networkId: isReturned ? askedForId : networkId,
          buttons: hasAnswered || !answer ? others : [answer, ...others],
          notMine: notMine(id),
        },
      ];
    }),
  );
};

function sayWhatWaits(request: AdviceRequest, isReturned: boolean, hasAnswered: boolean): string {
  const reference = adviceReference(request);
  if (isReturned) return `Your request for advice ${reference} is answered`;
  if (request.status !== 'open') return `${reference} is settled`;
  const due = formatDay(request.due);
  return hasAnswered
    ? `${reference} is due on ${due}: the answers can be put together`
    : `${reference} asks for your advice by ${due}`;
}

/** Asks the members of a group for their advice, chases who puts it together, and returns it to whoever asked. */
export const adviceReminders: Reminders = {
  remind: remindOfAdvice,
  called: 'advice',
  why: 'Members of a reference group are asked for advice, at once and before it is due; those who run it are reminded when it is due and late; whoever asked is told the answer.',
  field: requestField,
};
