import type { Digest } from '../../storage/digests/digests.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { MOST_IN_BROWSER } from '../cards/page.ts';
import { type KeptHours, type MessageKind, messageInHours } from '../cards/renderer.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { NetworkTold, Span } from '../parts/digest-parts.ts';
import { type Block, type Button, type Message, message } from '../view.ts';
import { networkDigest } from './network-digest.ts';
import { allOf, onScreen } from './on-screen.ts';
import { personalDigest } from './personal-digest.ts';
import { sayRhythm } from './rhythm.ts';
import { MOST_READ, spanOf } from './section.ts';

/** A digest keeps working hours in the time zone that it was set for. */
const whereItIs: KeptHours = {
  zoneOf: async ({ subjectId }, store) => (await store.digests.get(subjectId))?.zone ?? null,
};

/** The regular digests, to people and to channels. They are not edited once posted. */
export interface DigestMessages {
  /** Renders null if the digest was stopped or is empty. */
  toPerson: MessageKind;
  /** Renders null also if the network is closed, or the channel belongs to none any more. */
  toChannel: MessageKind;
}

/** The kinds of message for both digests. */
export const digestMessages = (all: readonly Capability[]): DigestMessages => ({
  toPerson: messageInHours('person.digest', whereItIs, async (id, { store, now, isPosted }) => {
    const digest = await store.digests.get(id);
    if (isPosted || !digest?.personId) return null;
    return regular(
      digest,
      await personalDigestMessage(digest.personId, spanOfDigest(digest, now), all, store),
    );
  }),

  toChannel: messageInHours('channel.digest', whereItIs, async (id, { store, now, isPosted }) => {
    const digest = await store.digests.get(id);
    if (isPosted || !digest?.conversationId) return null;
    const { networkId } = await store.conversations.get(digest.conversationId);
    const network = networkId ? await store.networks.get(networkId) : null;
    if (network?.status !== 'active') return null;
    return regular(digest, await networkDigestMessage(network, spanOfDigest(digest, now), all, store));
  }),
});

/** How much of a digest is shown: what fits on a screen, all that a chat has room for, or all of it on a page. */
export type Extent = 'screen' | 'chat' | 'page';

/** A person's digest for this span; null if it is empty. */
export async function personalDigestMessage(
  personId: string,
  span: Span,
  all: readonly Capability[],
  store: Reads,
  extent: Extent = 'screen',
): Promise<Message | null> {
  const told = await personalDigest(personId, span, takeOf(extent), all, store);
  const networks = told.filter(({ sections }) => sections.some(({ items }) => items.length > 0));
  const [only, ...others] = networks;
  const whose: Block[] = only && others.length === 0 ? [{ type: 'note', text: only.network }] : [];
  return toMessage('Your digest', networks, { before: whose, after: [] }, span, extent);
}

/** A network's digest for this span; null if it is empty. */
export async function networkDigestMessage(
  network: Network,
  span: Span,
  all: readonly Capability[],
  store: Reads,
  extent: Extent = 'screen',
): Promise<Message | null> {
  const sections = await networkDigest(network, span, all, store, takeOf(extent));
  const isEmpty = sections.every(({ items }) => items.length === 0);
  const after = isEmpty ? [] : await notesOf(network.id, all, store);
  const told = [{ network: network.name, sections }];
  return toMessage(`Digest of ${network.name}`, told, { before: [], after }, span, extent);
}

const takeOf = (extent: Extent): number => (extent === 'page' ? MOST_IN_BROWSER : MOST_READ);

function toMessage(
  title: string,
  told: NetworkTold[],
  { before, after }: { before: Block[]; after: Block[] },
  span: Span,
  extent: Extent,
): Message | null {
  const { blocks, isCut } = extent === 'screen' ? onScreen(told) : allOf(told, extent);
  if (blocks.length === 0) return null;
  const titled = `${title}, ${formatDay(span.today)}`;
  return message(titled, [...before, ...blocks, ...after], isCut ? [allOfIt(span)] : []);
}

/** The button to all that a digest tells, from where it begins. */
const allOfIt = ({ from, zone }: Span): Button => ({
  ...{ label: 'All of it', command: 'digest.now', opens: 'answer' },
  args: { as: 'page', since: dayOf(from, zone) },
});

/** What the capabilities add below it. */
async function notesOf(networkId: string, all: readonly Capability[], store: Reads): Promise<Block[]> {
  const notes = await Promise.all(all.map(({ digestNote }) => digestNote?.(networkId, store) ?? null));
  return notes.flatMap((text) => (text === null ? [] : [{ type: 'note', text } as const]));
}

const spanOfDigest = (digest: Digest, now: Date): Span =>
  spanOf(digest, { from: digest.sinceAt, to: digest.lastAt ?? now, now });

const regular = (digest: Digest, shown: Message | null): Message | null =>
  shown && {
    ...shown,
    blocks: [...shown.blocks, { type: 'note', text: sayWhy(digest) }],
    buttons: [...shown.buttons, ...(digest.byDefault ? TO_CHOOSE : [])],
  };

const sayWhy = (digest: Digest): string =>
  digest.byDefault
    ? `Members of a network get this ${sayRhythm(digest)}. Choose another time, or stop it with digest off.`
    : `This comes ${sayRhythm(digest)}. Stop it with digest off.`;

const TO_CHOOSE: Button[] = [
  { label: 'Choose when', command: 'digest.weekly', args: {}, opens: 'form' },
  { label: 'Stop it', command: 'digest.off', args: {} },
];
