import type { App } from '@slack/bolt';
import type { LinkUnfurls } from '@slack/types';
import type { Log } from '../../commands/log.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import type { ClientOf } from './clients.ts';
import { tenantOf } from './read.ts';
import { toMessage } from './render.ts';
import { toSendError } from './send-error.ts';
import { toCanvas } from './tell.ts';

interface UnfurlDesk {
  previewLink: PreviewLink;
  clientOf: ClientOf;
  log: Log;
}

/** The most links of one message that something is said about. */
const MOST_LINKS = 5;

/** Says under a message what its links to pages of ours are about, in channels of the page's network, if its author may read them. */
export function hearLinks(app: App, { previewLink, clientOf, log }: UnfurlDesk): void {
  app.event('link_shared', async ({ event, context }) => {
    const { channel, message_ts: ts, user, links } = event;
    // While a message is being written nobody else has seen it, and it is told of again once it is sent.
    if (event.source === 'composer' || channel === 'COMPOSER') return;
    const tenant = tenantOf(context);
    const caller = { platform: 'slack', tenant, id: user } as const;
    const place = { platform: 'slack', tenant, address: channel } as const;
    const canvas = toCanvas({ tenant, user, channel, shown: 'here' }, log);
    const unfurls: LinkUnfurls = {};
    for (const { url } of links.slice(0, MOST_LINKS)) {
      const preview = await previewLink({ url, caller, channel: place });
      if (preview) unfurls[url] = { blocks: toMessage(preview, canvas).blocks };
    }
    if (Object.keys(unfurls).length === 0) return;
    const client = await clientOf(tenant);
    await client.chat.unfurl({ channel, ts, unfurls }).catch((error: unknown) => {
      const { message } = toSendError(error, 'busy');
      log.info({ platform: 'slack', reason: message }, 'Nothing could be said about a link.');
    });
  });
}
