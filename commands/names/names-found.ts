import type { Store } from '../../storage/store.ts';
import type { Render } from '../cards/renderer.ts';
import { messageInHours } from '../cards/renderer.ts';
import { addDays, dayOf } from '../dates/dates.ts';
import { morningOf } from '../dates/working-hours.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { message } from '../view.ts';

/** The numbers of days after which managers are reminded of names still undecided. */
const REMINDED_AFTER = [7, 23];

/** Renders the message that names wait for a manager's decision; null if none do any more. */
const renderNamesFound: Render = async (networkId, { store }) => {
  const network = await store.networks.get(networkId);
  if (!(await store.names.first(networkId))) return null;
  const count = await store.names.count(networkId);
  return message(
    `A name is to be decided about in ${network.name}`,
    [
      `Someone who belonged to it had themselves forgotten. Where others mentioned them, they are “a former member” now. Their name seems to stand in ${count === 1 ? 'one text' : `${count} texts`} besides, which I have not changed: please say of each what is to become of it.`,
      { type: 'note', text: 'What nobody decides within 30 days stays as it is.' },
    ],
    [{ label: 'Look at them', command: 'network.names', args: { network: networkId }, style: 'primary' }],
  );
};

export const namesFound = messageInHours(
  'network.names',
  { zoneOf: async ({ subjectId }, store) => (await store.networks.get(subjectId)).zone },
  renderNamesFound,
);

/** Asks those who manage these networks at once, and reminds them later if names still wait. */
export async function askAboutNames(
  networkIds: string[],
  { now, store }: { now: Date; store: Store },
): Promise<void> {
  for (const networkId of networkIds) {
    const network = await store.networks.get(networkId);
    const asked = await thoseWhoDecide(network, { store, now });
    const at = [now, ...REMINDED_AFTER.map((days) => mornings(now, network.zone, days))];
    await store.messages.plan(
      asked.flatMap((personId) =>
        at.map((dueAt, turn) => ({
          ...{ kind: namesFound, subjectId: networkId, personId, dueAt },
          slot: `${now.toISOString()} ${turn}`,
        })),
      ),
    );
  }
}

const mornings = (now: Date, zone: string, days: number): Date =>
  morningOf(addDays(dayOf(now, zone), days), zone);
