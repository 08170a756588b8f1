import { WebAPIPlatformError } from '@slack/web-api';
import type { AccountRef, Profile } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { UserError } from '../../commands/user-error.ts';
import type { ClientOf } from './clients.ts';
import { toSendError } from './send-error.ts';
import { isApp, nameOf, profileOf } from './user.ts';

/** Asks Slack who an account is. Rejects with `UserError` for an account that cannot take part, or if Slack fails. */
export type LookUp = (account: AccountRef) => Promise<Profile>;

export function createLookUp(clientOf: ClientOf, log: Log): LookUp {
  return async ({ tenant, id }) => {
    const { user } = await clientOf(tenant)
      .then((client) => client.users.info({ user: id }))
      .catch((error: unknown) => {
        throw toUserError(error, log);
      });
    const name = nameOf(user, id);
    if (isApp(user, id)) throw new UserError(`${name} is an app, not a person. Name a person instead.`);
    if (user?.deleted)
      throw new UserError(`${name}’s Slack account has been switched off. Name someone else instead.`);
    return profileOf(user, id, tenant);
  };
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
