import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { type OwnTaskLine, readTasks } from '../cards/task-lines.ts';
import { compareDays } from '../dates/dates.ts';
import type { NetworkLine, NetworkTold, Section, Span } from '../parts/digest-parts.ts';
import type { LateLine, Tasks } from '../parts/tasks.ts';
import type { Button } from '../view.ts';
import { byAge, lateBefore, lateBy, olderSections, overdueBefore, sayDays } from './overdue.ts';

/** The most networks of a person that a digest reads; nobody has more. */
const MOST_NETWORKS = 100;

const AS_CHAIR = 'For you as the chair';

/** The order of the capabilities' parts, after what waits for the person. */
const PLACES = ['ahead', 'blocked', 'decided', 'open'] as const;

/** What is read for a digest: the lines of all networks. */
interface DigestLines {
  todo: OwnTaskLine[];
  late: LateLine[];
  ofChair: LinesOfKind[];
  others: LinesOfKind[];
  waits: LinesOfKind[];
}

interface LinesOfKind {
  heading: string;
  lines: NetworkLine[];
  listedBy: string[];
}

/**
 * A person's digest, by network, the one with what is most urgent first: what is late in networks they chair, what waits for
 * them, what is ahead, and what was decided. Of each kind `take` lines are read at most.
 */
export async function personalDigest(
  personId: string,
  span: Span,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<NetworkTold[]> {
  const { today } = span;
  const [networks, roles] = await Promise.all([
    store.networks.ofPerson(personId, today, MOST_NETWORKS),
    store.people.roles(personId, today),
  ]);
  const chaired = networks.filter(({ id }) =>
    roles.some(({ networkId, role }) => networkId === id && role === 'clinicalChair'),
  );
  const lines = await readLines({ personId, networks, chaired }, span, take, all, store);
  const ids = networksOf(lines);
  const shown = await store.networks.shown(ids);
  const tasks = all.flatMap((each) => each.tasks ?? []);
  const byNetwork = ids.flatMap((id) => {
    const network = shown.get(id);
    if (!network) return [];
    return {
      network: network.name,
      sections: sectionsOf(onlyIn(id, lines), network.chairToldAfter, span, tasks),
    };
  });
  return byNetwork.sort((a, b) => urgency(a) - urgency(b));
}

async function readLines(
  { personId, networks, chaired }: { personId: string; networks: Network[]; chaired: Network[] },
  span: Span,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<DigestLines> {
  const { today, until } = span;
  const ids = (each: Network[]) => each.map(({ id }) => id);
  const [todo, waits, late, ofChair, others] = await Promise.all([
    readTasks(personId, { today, until }, take, all, store),
    waiting(personId, span, take, all, store),
    lateIn(chaired, span, take, all, store),
    partsOf('ofChair', ids(chaired), span, take, all, store),
    partsOf('ofPerson', ids(networks), span, take, all, store),
  ]);
  return { todo, waits, late: late.filter(({ ownerId }) => ownerId !== personId), ofChair, others };
}

/** The networks of the lines, in the order in which things are due in them. */
const networksOf = ({ late, todo, waits, ofChair, others }: DigestLines): string[] => [
  ...new Set(
    [...late, ...todo, ...[...waits, ...ofChair, ...others].flatMap(({ lines }) => lines)].map(
      ({ networkId }) => networkId,
    ),
  ),
];

function onlyIn(id: string, { todo, late, waits, ofChair, others }: DigestLines): DigestLines {
  const those = <L extends { networkId: string }>(lines: L[]) =>
    lines.filter(({ networkId }) => networkId === id);
  const each = (parts: LinesOfKind[]) => parts.map((part) => ({ ...part, lines: those(part.lines) }));
  return {
    ...{ todo: those(todo), late: those(late) },
    ...{ waits: each(waits), ofChair: each(ofChair), others: each(others) },
  };
}

/** The place of the first section that has anything to tell. */
const urgency = ({ sections }: NetworkTold): number => sections.findIndex(({ items }) => items.length > 0);

/** The sections about one network. */
function sectionsOf(
  { todo, late, waits, ofChair, others }: DigestLines,
  chairToldAfter: number,
  span: Span,
  tasks: Tasks[],
): Section[] {
  const own = byAge(todo, () => overdueBefore(span), span);
  const ownListed = tasks.map(({ listedBy }) => listedBy);
  const asChair = byAge(late, () => lateBefore(span, chairToldAfter), span);
  const lateListed = tasks.flatMap(({ lateIn, listedIn }) => (lateIn ? `${listedIn} overdue` : []));
  return [
    {
      heading: `${AS_CHAIR}: overdue by ${sayDays(chairToldAfter)} or more`,
      items: asChair.fresh.map((line) => ({ ...line.item, button: remindOf(line), beside: line.give })),
      listedBy: lateListed,
    },
    ...olderSections(asChair, span, lateListed, {
      heading: AS_CHAIR,
      buttons: ({ move, give }) => ({ button: move, beside: give }),
    }),
    { heading: 'Yours to do', items: own.fresh.map(({ item }) => item), listedBy: ownListed },
    ...olderSections(own, span, ownListed),
    ...[...waits, ...ofChair, ...others].map(({ lines, ...part }) => ({
      ...part,
      items: lines.map(({ item }) => item),
    })),
  ];
}

/** What is told of for the first time needs a word to whoever is to do it. */
const remindOf = ({ reference, networkId }: LateLine): Button => ({
  label: 'Remind them',
  command: 'nudge.send',
  args: { record: reference, network: networkId },
});

async function waiting(
  personId: string,
  { today }: Span,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<LinesOfKind[]> {
  const each = all.flatMap(({ waits }) => waits ?? []);
  return Promise.all(
    each.map(async ({ heading, listedBy, list }) => ({
      heading,
      lines: await list(personId, today, take, store),
      listedBy: listedBy ? [listedBy] : [],
    })),
  );
}

async function lateIn(
  chaired: Network[],
  { today }: Span,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<LateLine[]> {
  const lateBys = new Map(
    chaired.flatMap(({ id, chairToldAfter }) => {
      const day = lateBy(today, chairToldAfter);
      return day === null ? [] : [[id, day] as const];
    }),
  );
  if (lateBys.size === 0) return [];
  const since = [...lateBys.values()].reduce((a, b) => (a > b ? a : b));
  const each = all.flatMap(({ tasks }) => tasks?.lateIn ?? []);
  const late = await Promise.all(each.map((read) => read([...lateBys.keys()], since, today, take, store)));
  const isLate = ({ networkId, due }: LateLine) => due !== null && due <= (lateBys.get(networkId) ?? '');
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
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<LinesOfKind[]> {
  if (networkIds.length === 0) return [];
  const digests = all.flatMap(({ digest = [] }) => digest);
  const inOrder = PLACES.flatMap((place) => digests.filter((digest) => digest.place === place));
  return Promise.all(
    inOrder.flatMap(({ [whose]: part, listedBy }) =>
      part
        ? [
            part
              .list(networkIds, span, take, store)
              .then((lines) => ({ heading: part.heading(span), lines, listedBy: [listedBy] })),
          ]
        : [],
    ),
  );
}
