import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { personRun } from '../cards/shown.ts';
import { compareDays, type Day, dayOf, formatDay } from '../dates/dates.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import type { TaskLine } from '../parts/tasks.ts';
import type { Item, Text } from '../view.ts';
import { byAge, lateBefore, lateBy, olderSections, sayDays } from './overdue.ts';
import { MOST_READ, sayAhead } from './section.ts';

/** The order of the capabilities' parts, after the tasks that are late, due and done. */
const PLACES = ['blocked', 'decided', 'open', 'ahead'] as const;

/** A network's digest, for everyone in its channel: what is late, due, done, decided and open. */
export async function networkDigest(
  network: Network,
  span: Span,
  all: readonly Capability[],
  store: Reads,
  take = MOST_READ,
): Promise<Section[]> {
  const { from, today, zone } = span;
  const [due, done, others, intro] = await Promise.all([
    tasks(all, (each) => each.dueIn(network.id, span, take, store)),
    tasks(all, (each) => each.doneIn(network.id, span, take, store)),
    partsOf(network, span, take, all, store),
    toTheChair(network, today, store),
  ]);
  due.sort((a, b) => compareDays(a.due ?? today, b.due ?? today));
  const { chairToldAfter } = network;
  const late = lateBy(today, chairToldAfter) ?? '';
  const listedBy = (which: string) =>
    all.flatMap((each) => (each.tasks ? `${each.tasks.listedIn}${which}` : []));
  const dueWhere = (isMeant: (day: Day) => boolean): TaskLine[] =>
    due.filter((task) => isMeant(task.due ?? today));
  const itemsOf = (lines: TaskLine[]): Item[] => lines.map(({ item }) => item);
  const isLate = byAge(
    dueWhere((day) => day <= late),
    () => lateBefore(span, chairToldAfter),
    span,
  );
  return [
    {
      heading: `Overdue by ${sayDays(chairToldAfter)} or more`,
      intro,
      items: itemsOf(isLate.fresh),
      listedBy: listedBy(' overdue'),
    },
    ...olderSections(isLate, span, listedBy(' overdue')),
    {
      heading: 'Overdue',
      items: itemsOf(dueWhere((day) => day > late && day < today)),
      listedBy: listedBy(' overdue'),
    },
    {
      heading: `Due ${sayAhead(span)}`,
      items: itemsOf(dueWhere((day) => day >= today)),
      listedBy: listedBy(''),
    },
    {
      heading: `Done since ${formatDay(dayOf(from, zone))}`,
      items: done.map(({ item }) => item),
      listedBy: listedBy(' done'),
    },
    ...others,
  ];
}

async function tasks(
  all: readonly Capability[],
  read: (each: NonNullable<Capability['tasks']>) => Promise<TaskLine[]>,
): Promise<TaskLine[]> {
  return (await Promise.all(all.map(async (each) => (each.tasks ? read(each.tasks) : [])))).flat();
}

/** The capabilities' own parts, in order. */
async function partsOf(
  { id }: Network,
  span: Span,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<Section[]> {
  const digests = all.flatMap(({ digest = [] }) => digest);
  const inOrder = PLACES.flatMap((place) => digests.filter((digest) => digest.place === place));
  const sections = inOrder.map(async ({ ofNetwork, listedBy }): Promise<Section[]> => {
    if (!ofNetwork) return [];
    const items = await ofNetwork.list(id, span, take, store);
    return [{ heading: ofNetwork.heading(span), items, listedBy: [listedBy] }];
  });
  return (await Promise.all(sections)).flat();
}

/** A mention of the chair, who can see to what is late. */
async function toTheChair({ id }: Network, today: Day, store: Reads): Promise<Text> {
  const [chair] = await store.members.holders(id, ['clinicalChair'], today, 1);
  if (!chair) return 'For the chair, as soon as there is one.';
  const people = await store.people.shown([chair.personId]);
  return ['For the chair: ', personRun(people.get(chair.personId))];
}
