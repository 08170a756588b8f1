import type { Poll } from '../../storage/polls/polls.ts';
import type { Reads } from '../../storage/store.ts';
import { decisionReference } from '../decisions/index.ts';
import type { Fact } from '../view.ts';
import type { Verdict } from './rule.ts';

/** What a closed poll that asked to ratify a decision has come to; nothing for any other poll. */
export async function ratifiedFact(
  { id, ratifiesDecisionId }: Poll,
  verdict: Verdict | undefined,
  store: Reads,
): Promise<Fact[]> {
  const decision = ratifiesDecisionId ? await store.decisions.get(ratifiesDecisionId) : null;
  if (!decision) return [];
  const { ratifiedByPollId, ratifiedAt, status } = decision;
  const said = () => {
    if (ratifiedByPollId === id) return 'is ratified';
    if (ratifiedAt !== null) return 'had been ratified before';
    if (status !== 'standing') return 'had been replaced before';
    const isCarried = verdict?.carried.includes(1);
    return isCarried
      ? 'is not ratified: with those who voted, the meeting was still not quorate'
      : 'is not ratified';
  };
  return [{ label: 'Ratification', value: `${decisionReference(decision)} ${said()}` }];
}
