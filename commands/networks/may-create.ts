import type { RequestContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Throws `UserError`, with who can, if the caller may not create a network. */
export async function mustBeLetCreate({
  networksCreatedBy,
  store,
  caller,
  today,
}: RequestContext): Promise<void> {
  if (networksCreatedBy === 'anyone') return;
  const isMember = (await store.networks.ofPerson(caller.id, today, 1)).length > 0;
  if (networksCreatedBy === 'members' && isMember) return;
  const who =
    networksCreatedBy === 'members'
      ? 'Here only members of a network start another'
      : 'Here administrators start networks';
  throw new UserError(
    `${who}. Please ask whoever runs me to do it for you, with convenor network create: they get a code, with which you join this channel to it as its manager. To join a network that there is, ask in one of its channels with member join.`,
  );
}
