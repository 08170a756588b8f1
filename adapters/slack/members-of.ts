import type { GroupMember } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import type { ClientOf } from './clients.ts';
import type { LookUp } from './look-up.ts';
import { toSendError } from './send-error.ts';

/** Tells the first people of a user group; undefined if Slack does not. People who cannot take part are left out. */
export type MembersOf = (tenant: string, group: string) => Promise<GroupMember[] | undefined>;

/** Slack is asked for the name of each, and as many are offered. */
const MOST = 10;

export const createMembersOf =
  (clientOf: ClientOf, lookUp: LookUp, log: Log): MembersOf =>
  async (tenant, usergroup) => {
    try {
      const client = await clientOf(tenant);
      const { users = [] } = await client.usergroups.users.list({ usergroup });
      const members = users.slice(0, MOST).map((id) =>
        lookUp({ platform: 'slack', tenant, id }).then(
          ({ name }) => [{ id, name }],
          () => [],
        ),
      );
      return (await Promise.all(members)).flat();
    } catch (error) {
      const reason = toSendError(error, 'busy').message;
      log.info({ platform: 'slack', reason }, 'Slack did not say who is in a user group.');
      return undefined;
    }
  };
