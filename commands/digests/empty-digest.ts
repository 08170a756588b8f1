import type { Network } from '../../storage/networks/networks.ts';
import type { Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { Span } from '../parts/digest-parts.ts';
import { type Message, message } from '../view.ts';
import { sayAhead } from './section.ts';

/** The answer to a person who asks for their digest when it is empty. */
export function emptyPersonal(span: Span, all: readonly Capability[]): Message {
  const { from, zone } = span;
  const awaited = all.flatMap(({ waits }) => waits?.waitsFor ?? []);
  const happened = happenedTo(all);
  const clauses = [
    `Nothing of yours is due ${sayAhead(span)}`,
    ...(awaited.length > 0 ? [`nobody waits for ${listed(awaited, 'or')}`] : []),
    ...all.flatMap(({ digest = [] }) => digest.flatMap(({ ofPerson }) => ofPerson?.none ?? [])),
    ...(happened.length > 0
      ? [`nothing was ${listed(happened, 'or')} since ${formatDay(dayOf(from, zone))}`]
      : []),
  ];
  return message('Nothing waits for you', [
    `${clauses.map((clause, at) => (at > 0 && at === clauses.length - 1 ? `and ${clause}` : clause)).join(', ')}.`,
  ]);
}

/** The answer in a network's channel when its digest is empty. */
export function emptyNetwork({ name }: Network, span: Span, all: readonly Capability[]): Message {
  const { from, zone } = span;
  const none = all.flatMap(({ digest = [] }) => digest.flatMap(({ ofNetwork }) => ofNetwork?.none ?? []));
  const now = listed([`Nothing is due ${sayAhead(span)}`, 'nothing is open', ...none]);
  const since = `${listed(['done', ...happenedTo(all)], 'or')} since ${formatDay(dayOf(from, zone))}`;
  return message(`All is quiet in ${name}`, [`${now}. Nothing was ${since}.`]);
}

const happenedTo = (all: readonly Capability[]): string[] =>
  all.flatMap(({ digest = [] }) => digest.flatMap(({ happened }) => happened ?? []));
