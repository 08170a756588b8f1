import type { Network } from '../../storage/networks/networks.ts';
import type { RequestContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE } from '../fields/forms-called.ts';
import type { LinkFollowed } from '../invocation.ts';
import type { Press } from '../press.ts';
import { type Block, type Message, message } from '../view.ts';
import { giveLink } from './give-link.ts';

/** For how many days the link to a page holds. */
const PAGE_DAYS = 7;

/** The choice of a page, among the forms in which something can be had. */
export const pageKind = { page: 'Page in a browser' };

/** The field of what can be had as a page, and in no other form. */
export const asPageField = rare(
  choice<'page'>('As', pageKind, { also: { page: CALLED_PAGE }, otherwise: 'I can show it as a page.' }),
);

/**
 * Answers a command that was asked for a page: with a link to it or, where that link is followed, with the page itself, which
 * `whole` makes. `ask` asks for the same again.
 */
export async function asPage(
  ask: Press,
  title: string,
  context: RequestContext,
  whole: () => Promise<Message> | Message,
): Promise<Message> {
  const { now, zone, followed } = context;
  if (followed) return toPage(await whole(), followed, context);
  const until = new Date(now.getTime() + PAGE_DAYS * 24 * 3_600_000);
  const href = await giveLink('page', ask, until, context);
  const given = message(title, [
    [{ link: 'Open it as a page in your browser', href }],
    {
      type: 'note',
      text: `The link is yours, and shows what you may read, as it then stands, until ${formatInstant(until, zone)}. Whoever has it can read that too, so give it only to those who may. To stop all such links, type: page stop`,
    },
  ]);
  return { ...given, isForOne: true };
}

/** Says above a page or a document whose records it is made of, where its title does not. */
export const ofNetwork = ({ name }: Network): Block => ({ type: 'note', text: name });

/** The whole of a view as a page, with a note on whom it is for, when it was read and until when it can be. */
function toPage(
  { title, blocks }: Message,
  { until, sharedId }: LinkFollowed,
  { caller, now, zone }: RequestContext,
): Message {
  const isShared = sharedId !== undefined;
  const whose = isShared ? `Shared by ${caller.name} with all who may read this` : `For ${caller.name}`;
  const end = until ? ` This page can be read until ${formatInstant(until, zone)}.` : '';
  const stop = isShared
    ? 'Those who run the network can stop it with: page links'
    : 'To stop it, type in Slack or Teams: page stop';
  const note: Block = {
    type: 'note',
    text: `${whose}, as it stood on ${formatInstant(now, zone)}.${end} Whoever has its address can read it, so give that only to those who may. ${stop}`,
  };
  return { ...message(title, [...blocks, note]), isPage: true };
}
