import { type UsersInfoResponse, WebAPIPlatformError } from '@slack/web-api';
import type { AccountRef, Profile } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { UserError } from '../../commands/user-error.ts';
import type { ClientOf } from './clients.ts';
import { toSendError } from './send-error.ts';

/** Asks Slack who an account is. Rejects with `UserError` for an account that cannot take part, or if Slack fails. */
export type LookUp = (account: AccountRef) => Promise<Profile>;

export function createLookUp(clientOf: ClientOf, log: Log): LookUp {
  return async ({ tenant, id }) => {
    const { user } = await clientOf(tenant)
      .then((client) => client.users.info({ user: id }))
      .catch((error: unknown) => {
        throw toUserError(error, log);
      });
    const name =
      user?.profile?.display_name || user?.profile?.real_name || user?.real_name || user?.name || id;
    // Slack does not mark Slackbot as a bot.
    if (user?.is_bot || id === 'USLACKBOT')
      throw new UserError(`${name} is an app, not a person. Name a person instead.`);
    if (user?.deleted)
      throw new UserError(`${name}’s Slack account has been switched off. Name someone else instead.`);
    const email = user && emailOf(user, tenant);
    return { userId: user?.id ?? id, name, ...(email && { email }) };
  };
}

type User = NonNullable<UsersInfoResponse['user']>;

/** The email address that Slack has verified; none for guests and people of other workspaces, which this one cannot verify. */
function emailOf(user: User, tenant: string): string | undefined {
  const isGuest = user.is_restricted || user.is_ultra_restricted || user.is_stranger;
  const home = [user.team_id, user.enterprise_user?.enterprise_id].filter((each) => each !== undefined);
  const isOurs = home.length === 0 || home.includes(tenant);
  return user.is_email_confirmed && isOurs && !isGuest ? user.profile?.email : undefined;
}

function toUserError(error: unknown, log: Log): UserError {
  const code = error instanceof WebAPIPlatformError ? error.data.error : undefined;
  if (code === 'user_not_found' || code === 'user_not_visible')
    return new UserError(
      'I cannot find that person in this Slack workspace. Check who you mean and try again.',
    );
  const { message, hint } = toSendError(error, 'busy');
  log.warn({ platform: 'slack', reason: message }, 'Slack did not say who an account is.');
  return new UserError(hint ?? 'Slack is not answering just now. Please try again in a minute.');
}
