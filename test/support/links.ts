import type { Dispatch } from '../../commands/invocation.ts';
import type { Sealing } from '../../commands/sealing/sealing.ts';
import { createFollowLink } from '../../commands/web/follow-link.ts';
import { createPreviewLink } from '../../commands/web/preview-link.ts';
import type { Storage } from '../../storage/store.ts';

/** Follows links, as browsers do, and says what they are about, where they are posted. */
export function linksOf(bot: {
  dispatch: Dispatch;
  storage: Storage;
  sealing: Sealing;
  publicUrl: string | undefined;
  now(): Date;
  newId(): string;
}) {
  const followLink = createFollowLink(bot);
  return {
    followLink,
    previewLink: createPreviewLink({ ...bot, publicUrl: bot.publicUrl ?? null, followLink }),
  };
}
