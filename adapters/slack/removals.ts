import type { App } from '@slack/bolt';
import type { Installer } from './installer.ts';
import type { Envelope } from './payload.ts';

/**
 * Hears that the bot was removed from a workspace or an organisation, or that its token was revoked, and ends the
 * installation. What the bot has of that workspace is kept, and is whole again once the bot is installed anew.
 */
export function hearRemovals(app: App, { end }: Pick<Installer, 'end'>): void {
  const ended = async ({ team_id, enterprise_id, authorizations, event_time }: Envelope) => {
    // The event may come long after it happened, and must then not end an installation made since.
    const at = new Date(((event_time ?? Number.NaN) + 1) * 1000);
    const isOfOrg = authorizations?.some((each) => each.is_enterprise_install) ?? false;
    // Without an installation of its own, a workspace had that of its organisation.
    if (team_id && !isOfOrg && (await end(team_id, at))) return;
    if (enterprise_id) await end(enterprise_id, at);
  };
  app.event('app_uninstalled', ({ body }) => ended(body));
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await ended(body);
  });
}
