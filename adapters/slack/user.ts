import type { UsersInfoResponse } from '@slack/web-api';
import type { Profile } from '../../commands/invocation.ts';

/** A user of Slack's, as `users.info` tells of them. */
export type User = NonNullable<UsersInfoResponse['user']>;

/** The name that people see. */
export const nameOf = (user: User | undefined, id: string): string =>
  user?.profile?.display_name || user?.profile?.real_name || user?.real_name || user?.name || id;

/** Whether it is an app. Slack does not mark Slackbot as one. */
export const isApp = (user: User | undefined, id: string): boolean =>
  user?.is_bot === true || id === 'USLACKBOT';

/** Whether it is an app, or an account that was switched off. */
export const isNobody = (user: User, id: string): boolean => isApp(user, id) || user.deleted === true;

/** Whether they are a guest of the workspace, or come from another. */
export const isGuest = (user: User, tenant: string): boolean =>
  Boolean(user.is_restricted || user.is_ultra_restricted || user.is_stranger) || !isOurs(user, tenant);

/** What we keep of a user. */
export function profileOf(user: User | undefined, id: string, tenant: string): Profile {
  const email = user && emailOf(user, tenant);
  return { userId: user?.id ?? id, name: nameOf(user, id), ...(email && { email }) };
}

/** The email address that Slack has verified; none for guests and people of other workspaces, which this one cannot verify. */
const emailOf = (user: User, tenant: string): string | undefined =>
  user.is_email_confirmed && !isGuest(user, tenant) ? user.profile?.email : undefined;

/** Whether their account is of this workspace, or of the organisation that it belongs to. */
function isOurs(user: User, tenant: string): boolean {
  const home = [user.team_id, user.enterprise_user?.enterprise_id].filter((each) => each !== undefined);
  return home.length === 0 || home.includes(tenant);
}
