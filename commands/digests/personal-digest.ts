import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { readTasks } from '../cards/task-lines.ts';
import type { NetworkLine, Section, Span } from '../parts/digest-parts.ts';
import type { Item } from '../view.ts';
import { lateBy } from './overdue.ts';
import { MOST_READ } from './section.ts';

/** The most networks of a person that a digest reads; nobody has more. */
const MOST_NETWORKS = 100;

/** The order of the capabilities' parts, after what waits for the person. */
const PLACES = ['ahead', 'decided', 'open'] as const;

/**
 * A person's digest across all their networks: what waits for them, what is ahead, what was decided and, in networks they
 * chair, what is late.
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
  const named = (lines: NetworkLine[]): Item[] =>
    lines.map(({ networkId, item }) => withNetwork(item, names.get(networkId) ?? ''));
  const [todo, waits, late, others] = await Promise.all([
    readTasks(personId, { today, until }, MOST_READ, all, store),
    waiting(personId, span, all, store),
    lateIn(chaired, span, all, store),
    partsOf(ids, span, all, store),
  ]);
  const tasks = all.flatMap((each) => each.tasks ?? []);
  return [
    { heading: 'Yours to do', items: todo, listedBy: tasks.map(({ listedBy }) => listedBy) },
    ...waits,
    {
      heading: 'For you as the chair: overdue by five working days or more',
      items: named(late),
      listedBy: tasks.flatMap(({ lateIn, listedIn }) => (lateIn ? `${listedIn} overdue` : [])),
    },
    ...others.map(({ heading, lines, listedBy }) => ({ heading, items: named(lines), listedBy: [listedBy] })),
  ];
}

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
  networkIds: string[],
  { today }: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<NetworkLine[]> {
  if (networkIds.length === 0) return [];
  const each = all.flatMap(({ tasks }) => tasks?.lateIn ?? []);
  const late = await Promise.all(
    each.map((read) => read(networkIds, lateBy(today), today, MOST_READ, store)),
  );
  return late.flat();
}

/** The capabilities' own parts, in order. */
async function partsOf(
  networkIds: string[],
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<{ heading: string; lines: NetworkLine[]; listedBy: string }[]> {
  const digests = all.flatMap(({ digest }) => digest ?? []);
  const inOrder = PLACES.flatMap((place) => digests.filter((digest) => digest.place === place));
  return Promise.all(
    inOrder.flatMap(({ ofPerson, listedBy }) =>
      ofPerson
        ? [
            ofPerson
              .list(networkIds, span, MOST_READ, store)
              .then((lines) => ({ heading: ofPerson.heading(span), lines, listedBy })),
          ]
        : [],
    ),
  );
}

const withNetwork = ({ text, ...item }: Item, network: string): Item => ({
  ...item,
  text: [...(typeof text === 'string' ? [text] : text), ` (${network})`],
});
