import { linesByNetwork } from '../cards/shown.ts';
import { formatInstant } from '../dates/dates.ts';
import type { Waits } from '../parts/tasks.ts';
import { electionReference } from './election-reference.ts';
import { answersTo } from './election-reminder.ts';

/** Lists the nominations that wait for a person’s answer. */
export const nominationsWaiting: Waits = {
  heading: 'Do you stand?',
  async list(personId, _today, take, store) {
    const found = await store.elections.awaiting(personId, take);
    return linesByNetwork(
      found,
      (election, { name, zone }) => {
        const [stand] = answersTo(election);
        return {
          text: [
            { strong: electionReference(election) },
            ` ${election.title} (${name}, until ${formatInstant(election.nominationsClose, zone)})`,
          ],
          ...(stand && { button: stand }),
        };
      },
      store,
    );
  },
};
