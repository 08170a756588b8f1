import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Json } from '../../commands/invocation.ts';
import type { Message, ShownButton } from '../../commands/view.ts';
import type { Canvas } from './canvas.ts';
import { MODAL, toMetadata } from './modal.ts';
import { toMessage } from './render.ts';
import type { Reply } from './tell.ts';

/** Where a person's home is drawn: their Home tab, and the direct messages in which its buttons are answered. */
export interface HomePlace {
  tenant: string;
  home: string;
  channel: string;
}

export const homePlaceOf = ({ tenant, user, channel }: Reply): HomePlace => ({
  ...{ tenant, channel },
  home: user,
});

/** Reads the stored place of a home; undefined if it is another message's. */
export function fromHomePlace(place: Json): HomePlace | undefined {
  if (typeof place !== 'object' || place === null || Array.isArray(place)) return undefined;
  const { tenant, home, channel } = place;
  return typeof tenant === 'string' && typeof home === 'string' && typeof channel === 'string'
    ? { tenant, home, channel }
    : undefined;
}

/** Draws a person's Home tab. What a press did, if it has words, stands first. */
export async function publishHome(
  client: WebClient,
  { home: user_id, ...notes }: HomePlace,
  { said, ...home }: Message<ShownButton>,
  canvas: Canvas,
): Promise<void> {
  const shown =
    said === undefined ? home : { ...home, blocks: [{ type: 'note', text: said } as const, ...home.blocks] };
  const view: HomeView = {
    type: 'home',
    callback_id: MODAL,
    private_metadata: toMetadata({ ...notes, showing: 0 }),
    blocks: toMessage(shown, { ...canvas, isWindow: true }).blocks,
  };
  await client.views.publish({ user_id, view });
}
