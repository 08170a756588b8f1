import type { Bulk } from '../../storage/members/bulk-members.ts';

/** The records whose cards show members: the networks, and the requests to join that the import answers. */
export function touched({ members, seats }: Bulk): string[] {
  const asked = members.filter(({ before }) => before?.status === 'asking').map(({ after }) => after.id);
  return [...new Set([...members, ...seats].map(({ after }) => after.networkId)), ...asked];
}
