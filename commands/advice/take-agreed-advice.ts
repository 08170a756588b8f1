import type { AdviceRequest } from '../../storage/advice/advice.ts';
import { withinHours } from '../dates/working-hours.ts';
import { managersOf } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { isCarried, lookAgainAt, resultOf } from '../polls/index.ts';

/** Returns what the group has agreed on to whoever asked or, if it has not, has it put together anew. */
export const takeAgreedAdvice: WhenDue = {
  command: 'poll.close',
  record: 'request for advice',

  async networkOf(id, now, store) {
    const request = await store.advice.get(id);
    return request && isDue(request, now) ? request.networkId : undefined;
  },

  async run(id, context) {
    const { store, now, zone, today } = context;
    const request = await store.advice.get(id);
    if (!request || !isDue(request, now)) return;
    const poll = request.pollId === null ? null : await store.polls.get(request.pollId);
    if (poll?.status === 'open') {
      await store.advice.update(request, { nextAt: lookAgainAt(poll, now) });
      return;
    }
    const isAgreed = poll?.status === 'closed' && isCarried(resultOf(poll));
    await store.advice.update(request, {
      ...(isAgreed ? { status: 'answered' as const, answeredAt: now } : { status: 'open' as const }),
      nextAt: null,
    });
    const told = isAgreed ? [request.createdById] : await managersOf(request.networkId, { store, today });
    const slot = isAgreed ? 'answered' : `not agreed ${request.pollId}`;
    const dueAt = withinHours(now, zone);
    await store.nudges.plan(
      told.map((personId) => ({ kind: 'adviceRequest', subjectId: id, personId, slot, dueAt })),
    );
    await store.messages.refresh(id);
  },
};

const isDue = ({ status, nextAt }: AdviceRequest, now: Date): boolean =>
  status === 'agreeing' && nextAt !== null && nextAt <= now;
