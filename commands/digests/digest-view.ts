import type { Digest } from '../../storage/digests/digests.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { type KeptHours, type MessageKind, messageInHours } from '../cards/renderer.ts';
import { formatDay } from '../dates/dates.ts';
import type { Span } from '../parts/digest-parts.ts';
import { type Block, type Button, type Message, message } from '../view.ts';
import { networkDigest } from './network-digest.ts';
import { personalDigest } from './personal-digest.ts';
import { sayRhythm } from './rhythm.ts';
import { eachOnce, spanOf, toBlocks } from './section.ts';

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

/** A person's digest for this span; null if it is empty. */
export const personalDigestMessage = async (
  personId: string,
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<Message | null> =>
  whole('Your digest', toBlocks(eachOnce(await personalDigest(personId, span, all, store))), span);

/** A network's digest for this span; null if it is empty. */
export const networkDigestMessage = async (
  network: Network,
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<Message | null> => {
  const blocks = toBlocks(eachOnce(await networkDigest(network, span, all, store)));
  if (blocks.length > 0) blocks.push(...(await notesOf(network.id, all, store)));
  return whole(`Digest of ${network.name}`, blocks, span);
};

/** What the capabilities add below it. */
async function notesOf(networkId: string, all: readonly Capability[], store: Reads): Promise<Block[]> {
  const notes = await Promise.all(all.map(({ digestNote }) => digestNote?.(networkId, store) ?? null));
  return notes.flatMap((text) => (text === null ? [] : [{ type: 'note', text } as const]));
}

const spanOfDigest = (digest: Digest, now: Date): Span =>
  spanOf(digest, { from: digest.sinceAt, to: digest.lastAt ?? now, now });

const whole = (title: string, blocks: Message['blocks'], { today }: Span): Message | null =>
  blocks.length === 0 ? null : message(`${title}, ${formatDay(today)}`, blocks);

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
