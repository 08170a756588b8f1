import { linesByNetwork, nameOf } from '../cards/shown.ts';
import type { Waits } from '../parts/tasks.ts';
import { interestReference } from './interest-reference.ts';
import { RULING, rulesOnIn } from './those-who-rule.ts';

/** The interests that wait for a person's ruling. */
export const interestsWaiting: Waits = {
  heading: 'Waiting for your ruling',

  async list(personId, today, take, store) {
    const roles = await store.people.roles(personId, today);
    const networkIds = roles.filter(({ role }) => RULING.includes(role)).map(({ networkId }) => networkId);
    if (networkIds.length === 0) return [];
    const unruled = await store.interests.networksToRuleIn([...new Set(networkIds)], personId);
    const waiting = await store.interests.toRuleOn(await rulesOnIn(personId, unruled, today, store), take);
    const people = await store.people.shown(waiting.map((interest) => interest.personId));
    return linesByNetwork(
      waiting,
      (interest, { name }) => ({
        text: [
          { strong: interestReference(interest) },
          ` ${nameOf(people.get(interest.personId))} declares: ${interest.text} (${name})`,
        ],
        button: {
          ...{ label: 'Rule', command: 'interest.rule', opens: 'form' },
          args: { interest: interestReference(interest), network: interest.networkId },
        },
      }),
      store,
    );
  },
};
