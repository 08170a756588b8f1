import type { Organisation, Proposal } from '../../storage/organisations/organisations.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';

/** A change of an organisation: another name, or a merge into another organisation. */
export type BodyChange = { organisation: Organisation } & ({ name: string } | { into: Organisation });

/** The organisations that a change concerns. */
export const concerned = (change: BodyChange): Organisation[] =>
  'into' in change ? [change.organisation, change.into] : [change.organisation];

/** "Bramley Surgery is now called Bramley Village." */
export const sayDone = (change: BodyChange): string =>
  'into' in change
    ? `${change.organisation.name} is now part of ${change.into.name}.`
    : `${change.organisation.name} is now called ${change.name}.`;

/** "that Bramley Surgery is called Bramley Village". */
export const sayWanted = (change: BodyChange): string =>
  'into' in change
    ? `that ${change.organisation.name} becomes part of ${change.into.name}`
    : `that ${change.organisation.name} is called ${change.name}`;

/** The proposed change, with the organisations of the directory; null if one is no longer in it. */
export async function changeOf(
  { organisationId, name, intoId }: Proposal,
  { organisations }: Pick<Reads, 'organisations'>,
): Promise<BodyChange | null> {
  const organisation = await organisations.get(organisationId);
  const into = intoId === null ? null : await organisations.get(intoId);
  if (!organisation || !stands(organisation)) return null;
  if (into) return stands(into) ? { organisation, into } : null;
  return name === null ? null : { organisation, name };
}

const stands = ({ mergedIntoId, withdrawn }: Organisation): boolean => mergedIntoId === null && !withdrawn;

/** The result of a change. */
export interface Done {
  /** How many seats now represent another organisation. */
  seats: number;
}

/**
 * Changes the organisation, and ends other proposals for the organisations concerned. Throws `UserError` if another has the
 * name. The caller holds the lock on organisations.
 */
export async function carryOut(change: BodyChange, store: Store): Promise<Done> {
  const { organisation } = change;
  if ('name' in change && !(await store.organisations.rename(organisation, change.name)))
    throw new UserError(
      `There is another organisation called ${change.name}. If they are the same, make them one with org merge.`,
      { field: 'name' },
    );
  const seats = 'into' in change ? await store.organisations.merge(organisation, change.into) : 0;
  for (const each of await store.proposals.openAbout(concerned(change).map(({ id }) => id)))
    await endProposal(each, 'overtaken', store);
  return { seats };
}

/** Ends a proposal, and edits the messages to those who were asked. */
export async function endProposal(
  proposal: Proposal,
  status: Exclude<Proposal['status'], 'open'>,
  store: Store,
): Promise<void> {
  await store.proposals.end(proposal, status);
  const asked = await store.proposals.assents(proposal.id);
  await store.messages.refresh(proposal.id, ...asked.map(({ id }) => id));
}
