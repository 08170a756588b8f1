import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { readTasks } from '../cards/task-lines.ts';
import { compareDays } from '../dates/dates.ts';
import type { NetworkLine, Section, Span } from '../parts/digest-parts.ts';
import type { LateLine } from '../parts/tasks.ts';
import type { Button, Item } from '../view.ts';
import { byAge, lateBefore, lateBy, olderSections, overdueBefore, sayDays } from './overdue.ts';
import { MOST_READ } from './section.ts';

/** The most networks of a person that a digest reads; nobody has more. */
const MOST_NETWORKS = 100;

const AS_CHAIR = 'For you as the chair';

/** The order of the capabilities' parts, after what waits for the person. */
const PLACES = ['ahead', 'blocked', 'decided', 'open'] as const;

/**
 * A person's digest across all their networks: what is late in networks they chair, what waits for them, what is ahead, and
 * what was decided.
 */
export async function personalDigest(
  personId: string,
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<Section[]> {
  const { today, until } = span;
  const [networks, roles] = await Promise.all([
    store.networks.ofPerson(personId, today, MOST_NETWORKS),
    store.people.roles(personId, today),
  ]);
  const ids = networks.map(({ id }) => id);
  const chaired = ids.filter((id) =>
    roles.some(({ networkId, role }) => networkId === id && role === 'clinicalChair'),
  );
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  const toldAfter = new Map(networks.map(({ id, chairToldAfter }) => [id, chairToldAfter]));
  const named = (lines: NetworkLine[]): Item[] =>
    lines.map(({ networkId, item }) => withNetwork(item, names.get(networkId) ?? ''));
  const [todo, waits, late, ofChair, others] = await Promise.all([
    readTasks(personId, { today, until }, MOST_READ, all, store),
    waiting(personId, span, all, store),
    lateIn(chaired, toldAfter, span, all, store),
    partsOf('ofChair', chaired, span, all, store),
    partsOf('ofPerson', ids, span, all, store),
  ]);
  const tasks = all.flatMap((each) => each.tasks ?? []);
  const own = byAge(todo, () => overdueBefore(span), span);
  const ownListed = tasks.map(({ listedBy }) => listedBy);
  const asChair = byAge(
    late
      .filter(({ ownerId }) => ownerId !== personId)
      .map((line) => ({ ...line, item: withNetwork(line.item, names.get(line.networkId) ?? '') })),
    ({ networkId }) => lateBefore(span, toldAfter.get(networkId) ?? 0),
    span,
  );
  const lateListed = tasks.flatMap(({ lateIn, listedIn }) => (lateIn ? `${listedIn} overdue` : []));
  return [
    {
      heading: `${AS_CHAIR}: overdue by ${sayFewest(chaired, toldAfter)} or more`,
      items: asChair.fresh.map((line) => ({ ...line.item, button: remindOf(line) })),
      listedBy: lateListed,
    },
    ...olderSections(asChair, span, lateListed, { heading: AS_CHAIR, button: ({ move }) => move }),
    { heading: 'Yours to do', items: own.fresh.map(({ item }) => item), listedBy: ownListed },
    ...olderSections(own, span, ownListed),
    ...waits,
    ...[...ofChair, ...others].map(({ heading, lines, listedBy }) => ({
      heading,
      items: named(lines),
      listedBy: [listedBy],
    })),
  ];
}

/** What is told of for the first time needs a word to whoever is to do it. */
const remindOf = ({ reference, networkId }: LateLine): Button => ({
  label: 'Remind them',
  command: 'nudge.send',
  args: { record: reference, network: networkId },
});

/** "five working days": after how many the chair is told, the fewest of these networks. */
const sayFewest = (chaired: string[], toldAfter: ReadonlyMap<string, number>): string =>
  sayDays(Math.min(...chaired.map((id) => toldAfter.get(id) ?? 0).filter((days) => days > 0)));

async function waiting(
  personId: string,
  { today }: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<Section[]> {
  const each = all.flatMap(({ waits }) => waits ?? []);
  return Promise.all(
    each.map(async ({ heading, listedBy, list }) => ({
      heading,
      items: await list(personId, today, MOST_READ, store),
      listedBy: listedBy ? [listedBy] : [],
    })),
  );
}

async function lateIn(
  chaired: string[],
  toldAfter: ReadonlyMap<string, number>,
  { today }: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<LateLine[]> {
  const lateIn = (id: string) => lateBy(today, toldAfter.get(id) ?? 0) ?? '';
  const networkIds = chaired.filter((id) => lateIn(id) !== '');
  const since = networkIds.map(lateIn).reduce((a, b) => (a > b ? a : b), '');
  if (networkIds.length === 0) return [];
  const each = all.flatMap(({ tasks }) => tasks?.lateIn ?? []);
  const late = await Promise.all(each.map((read) => read(networkIds, since, today, MOST_READ, store)));
  const isLate = ({ networkId, due }: LateLine) => due !== null && due <= lateIn(networkId);
  return late
    .flat()
    .filter(isLate)
    .sort((a, b) => compareDays(a.due ?? today, b.due ?? today));
}

/** The capabilities' own parts, in order. */
async function partsOf(
  whose: 'ofPerson' | 'ofChair',
  networkIds: string[],
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<{ heading: string; lines: NetworkLine[]; listedBy: string }[]> {
  if (networkIds.length === 0) return [];
  const digests = all.flatMap(({ digest = [] }) => digest);
  const inOrder = PLACES.flatMap((place) => digests.filter((digest) => digest.place === place));
  return Promise.all(
    inOrder.flatMap(({ [whose]: part, listedBy }) =>
      part
        ? [
            part
              .list(networkIds, span, MOST_READ, store)
              .then((lines) => ({ heading: part.heading(span), lines, listedBy })),
          ]
        : [],
    ),
  );
}

const withNetwork = ({ text, ...item }: Item, network: string): Item => ({
  ...item,
  text: [...(typeof text === 'string' ? [text] : text), ` (${network})`],
});
