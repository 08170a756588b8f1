import type { Network } from '../../storage/networks/networks.ts';
import type { Organisation, Proposal } from '../../storage/organisations/organisations.ts';
import type { Store } from '../../storage/store.ts';
import { undoButton } from '../cards/undo-button.ts';
import type { SharedContext } from '../context.ts';
import { addDays, dayOf, formatDate, formatDay } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import {
  type BodyChange,
  carryOut,
  concerned,
  type Done,
  endProposal,
  sayDone,
  sayWanted,
} from './change-organisation.ts';
import { askNetworks, tellOutcome } from './proposal-view.ts';

const DAY_MS = 24 * 60 * 60_000;
/** For how many days a proposal stays open, and a refused one cannot be made again. */
export const DAYS_TO_AGREE = 30;
const DAYS_OF_NO = 30;

/**
 * Changes an organisation at once for an operator, and for the only network that it concerns. If it concerns several, asks the
 * managers of all others. Throws `UserError` in a network that it does not concern.
 */
export async function changeOrPropose(change: BodyChange, context: SharedContext<Store>): Promise<Message> {
  const { store, network } = context;
  await store.organisations.hold(...concerned(change));
  if (network === null) return told(change, await carryOut(change, store), null);
  const whose = await whoseSay(change, context);
  const others = whose.filter((id) => id !== network.id);
  if (others.length === whose.length) throw notYours(change);
  const [open] = await store.proposals.openAbout(concerned(change).map(({ id }) => id));
  if (open && !isSame(open, change, network)) throw alreadyProposed(change);
  if (others.length === 0) return told(change, await carryOut(change, store), change.organisation);
  if (!open) return propose(change, others, { ...context, network });
  return (await advance(open, change, context))
    ? told(change, { seats: 0 }, null)
    : message('That is proposed already', [waiting(open.expiresAt, context.zone)]);
}

/** The networks that must agree; none if one of the organisations belongs to no network. */
export async function whoseSay(
  change: BodyChange,
  { store, today }: Pick<SharedContext<Store>, 'store' | 'today'>,
): Promise<string[]> {
  const each: string[][] = [];
  for (const organisation of concerned(change))
    each.push(await store.organisations.networksOf(organisation, today));
  return each.some((ids) => ids.length === 0) ? [] : [...new Set(each.flat())];
}

/**
 * Carries out a proposal if all networks have agreed; asks networks that it has come to concern since. Resolves to whether it
 * was carried out. The caller holds the lock on organisations.
 */
export async function advance(
  proposal: Proposal,
  change: BodyChange,
  context: Pick<SharedContext<Store>, 'store' | 'today' | 'now'>,
): Promise<boolean> {
  const { store } = context;
  const whose = await whoseSay(change, context);
  const asked = await store.proposals.assents(proposal.id);
  const agreed = new Set([
    proposal.networkId,
    ...asked.flatMap((each) => (each.agreed ? each.networkId : [])),
  ]);
  const missing = whose.filter((id) => !agreed.has(id));
  const unasked = missing.filter((id) => !asked.some(({ networkId }) => networkId === id));
  await askNetworks(await store.proposals.ask(proposal, unasked), context);
  if (whose.length === 0 || missing.length > 0) return false;
  await endProposal(proposal, 'done', store);
  await carryOut(change, store);
  await tellOutcome(proposal, context);
  return true;
}

async function propose(
  change: BodyChange,
  others: string[],
  context: SharedContext<Store> & { network: Network },
): Promise<Message> {
  const { store, network, now, zone } = context;
  await mustNotBeRefused(change, context);
  const proposal = await store.proposals.open({
    networkId: network.id,
    organisationId: change.organisation.id,
    name: 'name' in change ? change.name : null,
    intoId: 'into' in change ? change.into.id : null,
    expiresAt: new Date(now.getTime() + DAYS_TO_AGREE * DAY_MS),
  });
  await askNetworks(await store.proposals.ask(proposal, others), context);
  return message(
    `You have proposed ${sayWanted(change)}.`,
    [
      `${askedIn(others.length)} ${waiting(proposal.expiresAt, zone)}`,
      {
        type: 'note',
        text: 'Here you can call it what you like at once, with org call. Whoever runs me can change the directory without asking.',
      },
    ],
    [
      undoButton(proposal.id),
      {
        label: 'Take it back',
        command: 'org.withdraw',
        args: { proposal: proposal.id, network: network.id },
      },
    ],
  );
}

const askedIn = (others: number): string =>
  others === 1
    ? 'In 1 other network someone speaks for it too, or made it known, and I have asked those who manage that.'
    : `In ${others} other networks someone speaks for it too, or made it known, and I have asked those who manage these.`;

const waiting = (expiresAt: Date, zone: string): string =>
  `It is done once all agree, until ${formatDate(dayOf(expiresAt, zone))}; nothing is changed before.`;

async function mustNotBeRefused(
  { organisation }: BodyChange,
  { store, network, now, zone }: SharedContext<Store> & { network: Network },
): Promise<void> {
  const since = new Date(now.getTime() - DAYS_OF_NO * DAY_MS);
  const refused = await store.proposals.refusedSince(network.id, organisation.id, since);
  if (!refused?.endedAt) return;
  const again = formatDay(addDays(dayOf(refused.endedAt, zone), DAYS_OF_NO));
  throw new UserError(
    `What you last proposed for ${organisation.name} was refused. You can propose something again from ${again}; until then, call it what you like here with org call, or ask whoever runs me.`,
  );
}

function told(change: BodyChange, { seats }: Done, undo: Organisation | null): Message {
  const moved =
    seats === 0 ? [] : [`${seats === 1 ? '1 seat now speaks' : `${seats} seats now speak`} for it.`];
  const answer = message(sayDone(change), moved, undo ? [undoButton(undo.id)] : []);
  const { organisation } = change;
  const data =
    'into' in change
      ? { from: organisation.name, into: change.into.name, seats }
      : { former: organisation.name, name: change.name };
  return { ...answer, data };
}

const isSame = (
  { networkId, organisationId, name, intoId }: Proposal,
  change: BodyChange,
  network: Network,
): boolean =>
  networkId === network.id &&
  organisationId === change.organisation.id &&
  ('into' in change ? intoId === change.into.id : name === change.name);

const alreadyProposed = (change: BodyChange): UserError =>
  new UserError(
    `Something else is proposed for ${concerned(change)
      .map(({ name }) => name)
      .join(' or ')} already, and not yet decided. See what, with org proposals.`,
  );

/** The refusal, which does not reveal which networks the organisation concerns. */
const notYours = (change: BodyChange): UserError => {
  const { name } = change.organisation;
  const which = concerned(change)
    .map((each) => each.name)
    .join(' or ');
  return new UserError(
    `Nobody in this network speaks for ${which}, so it is not yours to change for all. Here you can call it what you like: org call "${name}" as its name. To change it for all, ask whoever runs me.`,
  );
};
