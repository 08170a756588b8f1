import type { Assent, Proposal } from '../../storage/organisations/organisations.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { messageInHours, type Render } from '../cards/renderer.ts';
import type { SharedContext } from '../context.ts';
import { addDays, dayOf, formatDate } from '../dates/dates.ts';
import { morningOf } from '../dates/working-hours.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { type Button, message } from '../view.ts';
import { changeOf, sayWanted } from './change-organisation.ts';

/** After how many days those who have not answered are reminded. */
const REMINDED_AFTER = [7, 23];

/** How a proposal ended, in words. */
const ENDED = {
  open: 'It is not decided yet.',
  done: 'All agreed, and it is done.',
  refused: 'It was refused, so nothing was changed.',
  expired: 'Not all agreed in time, so nothing was changed.',
  overtaken: 'The directory has been changed in another way since, so this is not asked any more.',
  withdrawn: 'It was taken back, so nothing was changed.',
};

/** The buttons with which a network agrees or refuses. */
export const answerButtons = ({ proposalId, networkId }: Assent): Button[] => [
  {
    label: 'Agree',
    command: 'org.agree',
    args: { proposal: proposalId, network: networkId },
    style: 'primary',
  },
  {
    label: 'Refuse',
    command: 'org.refuse',
    args: { proposal: proposalId, network: networkId },
    style: 'danger',
  },
];

/** The question to the managers of a network in which a seat represents the organisation. */
const renderQuestion: Render = async (id, { store, zone, isPosted }) => {
  const assent = await store.proposals.assent(id);
  const isAsked = assent?.proposal.status === 'open' && !assent.agreed;
  if (!assent || (!isAsked && !isPosted)) return null;
  const { proposal, networkId } = assent;
  const title = await titleOf(proposal, store);
  const here = await store.networks.get(networkId);
  if (!isAsked)
    return message(title, [proposal.status === 'open' ? `${here.name} agrees.` : ENDED[proposal.status]]);
  const from = await store.networks.get(proposal.networkId);
  return message(
    title,
    [
      `Those who manage ${from.name} propose it. ${here.name} has a say in it, as someone speaks for it there too, or made it known: it is done once the managers of all such networks agree, until ${formatDate(dayOf(proposal.expiresAt, zone))}.`,
      {
        type: 'note',
        text: 'Whatever it is called for all, in your network you can call it what you like, with org call.',
      },
    ],
    answerButtons(assent),
  );
};

/** The outcome of a proposal, for the network that made it. */
const renderOutcome: Render = async (id, { store }) => {
  const proposal = await store.proposals.get(id);
  if (!proposal || proposal.status === 'open') return null;
  return message(await titleOf(proposal, store), [ENDED[proposal.status]]);
};

async function titleOf(proposal: Proposal, store: Reads): Promise<string> {
  const change = await changeOf(proposal, store);
  return change ? `It was proposed ${sayWanted(change)}` : 'A change of the directory was proposed';
}

export const proposalAsked = messageInHours(
  'org.proposal',
  {
    async zoneOf({ subjectId }, store) {
      const assent = await store.proposals.assent(subjectId);
      return assent && (await store.networks.get(assent.networkId)).zone;
    },
  },
  renderQuestion,
);

export const proposalEnded = messageInHours(
  'org.outcome',
  {
    async zoneOf({ subjectId }, store) {
      const proposal = await store.proposals.get(subjectId);
      return proposal && (await store.networks.get(proposal.networkId)).zone;
    },
  },
  renderOutcome,
);

/** Asks the managers of these networks, at once and again until they have answered. */
export async function askNetworks(assents: Assent[], { store, now }: StoreAndTime): Promise<void> {
  for (const { id, networkId } of assents) {
    const network = await store.networks.get(networkId);
    const at = [now, ...REMINDED_AFTER.map((days) => morningAfter(days, now, network.zone))];
    const asked = await thoseWhoDecide(network, { store, now });
    await store.messages.plan(
      asked.flatMap((personId) =>
        at.map((dueAt, turn) => ({
          ...{ kind: proposalAsked, subjectId: id, personId, dueAt },
          slot: String(turn),
        })),
      ),
    );
  }
}

/** Tells the managers of the proposing network the outcome. */
export async function tellOutcome({ id, networkId }: Proposal, { store, now }: StoreAndTime): Promise<void> {
  const asked = await thoseWhoDecide(await store.networks.get(networkId), { store, now });
  await store.messages.plan(
    asked.map((personId) => ({ kind: proposalEnded, subjectId: id, personId, dueAt: now })),
  );
}

type StoreAndTime = Pick<SharedContext<Store>, 'store' | 'now'>;

const morningAfter = (days: number, now: Date, zone: string): Date =>
  morningOf(addDays(dayOf(now, zone), days), zone);
