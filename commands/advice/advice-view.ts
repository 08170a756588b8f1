import type { AdviceRequest } from '../../storage/advice/advice.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render, type RenderContext } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Block, Button, Fact, Item, Message } from '../view.ts';
import { adviceReference } from './advice-reference.ts';
import { ADVICE_KINDS } from './advice-request.ts';

/** How many answers stand on the card of a request. */
const MOST_SHOWN = 15;

/** The card of a request in the group that is asked: with what its members answer. */
const renderAdviceCard: Render = async (id, rendering) => {
  const { store, now } = rendering;
  const request = await store.advice.get(id);
  if (!request) return null;
  const key = cardKey(adviceCard, id);
  if (request.status === 'withdrawn') return withdrawn(key, request);
  const answers = await store.advice.answersTo(id);
  const people = await store.people.shown(answers.map(({ personId }) => personId));
  const items = answers.slice(0, MOST_SHOWN).map(
    ({ personId, text }): Item => ({
      text: [{ strong: nameOf(people.get(personId)) }, `: ${text}`],
    }),
  );
  const more = answers.length - items.length;
  return cardOf(request, rendering, {
    key,
    blocks: [
      ...(items.length > 0 ? [{ type: 'list' as const, items }] : []),
      ...(more > 0 ? [{ type: 'note' as const, text: `and ${more} more` }] : []),
    ],
    buttons: [...buttonsFor(request), ...undoButtonUntilLate(request, now)],
  });
};

/** The same in the network that has asked: without what each of the others’ members thinks. */
const renderAskedCard: Render = async (id, rendering) => {
  const request = await rendering.store.advice.get(id);
  if (!request) return null;
  const key = cardKey(askedCard, id);
  if (request.status === 'withdrawn') return withdrawn(key, request);
  return cardOf(request, rendering, {
    key,
    blocks: [],
    buttons: [...withdrawButton(request), ...undoButtonUntilLate(request, rendering.now)],
  });
};

export const adviceCard = messageKind('advice.card', renderAdviceCard);
export const askedCard = messageKind('advice.asked', renderAskedCard);

const nameIn = (request: AdviceRequest): string => `Request for advice ${adviceReference(request)}`;

/** A request that needs no answer: it was taken back at once, or withdrawn for a reason. */
function withdrawn(key: string, request: AdviceRequest): Message {
  const { question, because } = request;
  if (because === null) return takenBack(key, nameIn(request), question);
  return recordCard({
    ...{ key, words: question, line: [nameIn(request), 'withdrawn'], buttons: [] },
    blocks: [{ type: 'text', text: `Withdrawn by those who asked, because ${because}.` }],
  });
}

/** What those who have asked can do, until they are answered. */
const withdrawButton = (request: AdviceRequest): Button[] =>
  request.status === 'open'
    ? [
        {
          label: 'Withdraw',
          command: 'advice.withdraw',
          args: {
            request: adviceReference(request),
            group: request.networkId,
            network: request.askedForId,
          },
          opens: 'form',
          inMenu: true,
        },
      ]
    : [];

async function cardOf(
  request: AdviceRequest,
  { store, zone }: Pick<RenderContext, 'store' | 'zone'>,
  { key, blocks, buttons }: { key: string; blocks: Block[]; buttons: Button[] },
): Promise<Message> {
  const { status, due, advice, answeredAt, networkId, askedForId, createdById, pollId } = request;
  const networks = await store.networks.shown([networkId, askedForId]);
  const people = await store.people.shown([createdById, request.combinedById]);
  const poll = pollId === null ? null : await store.polls.get(pollId);
  const facts: Fact[] = [
    { label: 'Asked of', value: networks.get(networkId)?.name ?? '' },
    {
      label: 'Asked by',
      value: `${nameOf(people.get(createdById))}, for ${networks.get(askedForId)?.name ?? ''}`,
    },
    ...(status === 'answered' && poll ? [{ label: 'Agreed by', value: pollReference(poll) }] : []),
    ...(status === 'agreeing' && poll ? [{ label: 'Voted on in', value: pollReference(poll) }] : []),
    ...(request.combinedById === null
      ? []
      : [{ label: 'Put together by', value: nameOf(people.get(request.combinedById)) }]),
  ];
  const shows = status === 'answered' || (status === 'agreeing' && key.startsWith(adviceCard.name));
  return recordCard({
    ...{ key, words: request.question, facts, buttons },
    line: [
      nameIn(request),
      ADVICE_KINDS[request.kind],
      status === 'answered'
        ? `answered on ${formatDay(dayOf(answeredAt ?? request.createdAt, zone))}`
        : `due ${formatDay(due)}`,
    ],
    blocks: [...(shows && advice !== null ? [{ type: 'text' as const, text: advice }] : []), ...blocks],
  });
}

/** What can be done about a request, the likeliest first. */
export function buttonsFor(request: AdviceRequest): Button[] {
  if (request.status !== 'open') return [];
  const args = { request: adviceReference(request), network: request.networkId };
  return [
    { label: 'Answer', command: 'advice.give', args, opens: 'form', style: 'primary' },
    { label: 'Combine', command: 'advice.combine', args, opens: 'form' },
  ];
}

/** One line of a list: "N1 How do we …? (asked by Leeds LPN, due …)". */
export const adviceLine = (
  request: AdviceRequest,
  networks: ReadonlyMap<string, { name: string }>,
  here: string,
): Item => ({
  text: [
    { strong: adviceReference(request) },
    ` ${request.question} (${sayWhose(request, networks, here)}, ${request.status === 'answered' ? 'answered' : `due ${formatDay(request.due)}`})`,
  ],
});

const sayWhose = (
  { networkId, askedForId }: AdviceRequest,
  networks: ReadonlyMap<string, { name: string }>,
  here: string,
): string =>
  networkId === here
    ? `asked by ${networks.get(askedForId)?.name ?? ''}`
    : `asked of ${networks.get(networkId)?.name ?? ''}`;
