import type { Network } from '../../storage/networks/networks.ts';
import { HOME } from '../../storage/outbox/homes.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { type MessageKind, messageKind } from '../cards/renderer.ts';
import { waitingLines } from '../cards/waiting-lines.ts';
import { addDays, type Day, dayOf } from '../dates/dates.ts';
import { purposeOf } from '../help/index.ts';
import type { DigestParts, NetworkLine, Span } from '../parts/digest-parts.ts';
import type { HomePart } from '../parts/home-part.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Button, Item, Message } from '../view.ts';

/** How many lines each section shows; the rest is one press away. */
const MOST = 10;
/** The most of a person's networks that are looked through; nobody has more. */
const MOST_NETWORKS = 100;
/** How far ahead the next meetings are looked for, in days. */
const DAYS_AHEAD = 28;
const A_WEEK_MS = 7 * 24 * 3_600_000;

/** Whose home it is, and when. */
interface Whose {
  personId: string;
  now: Date;
  zone: string;
}

/** The home of a person as a message that is drawn again where it stands. */
export const homeCardOf = (all: readonly Capability[]): MessageKind =>
  messageKind(HOME, async (personId, { store, now, zone }) => homeOf({ personId, now, zone }, all, store));

/** A person's home: what waits for them, their networks, what is ahead, what was decided, and their settings. */
export async function homeOf(whose: Whose, all: readonly Capability[], store: Reads): Promise<Message> {
  const { personId, now, zone } = whose;
  const today = dayOf(now, zone);
  const [waiting, networks, roles] = await Promise.all([
    waitingLines(personId, today, MOST + 1, all, store),
    store.networks.ofPerson(personId, today, MOST_NETWORKS),
    store.people.roles(personId, today),
  ]);
  const about = (
    await Promise.all(homeParts(all).map((part) => part.about?.(personId, today, store) ?? []))
  ).flat();
  const parts = await digestLines(networks, spanOf(whose, today), all, store);
  return {
    kind: 'message',
    title: 'Home',
    isHome: true,
    blocks: [
      ...(networks.length === 0 ? introduction(all) : []),
      ...toBlocks('What waits for you', waiting.slice(0, MOST), 'Nothing waits for you.'),
      ...toBlocks(
        'While somebody is away',
        about.map((text) => ({ text })),
      ),
      ...(networks.length > 0 ? toBlocks('Your networks', networkLines(networks.slice(0, MOST), roles)) : []),
      ...parts.flatMap(({ heading, items }) => toBlocks(heading, items)),
      ...toBlocks(
        'Settings',
        homeParts(all).flatMap(({ settings = [] }) => settings),
      ),
    ],
    buttons: [
      ...(waiting.length > MOST ? [pressTo('All that waits for me', 2)] : []),
      ...(networks.length > MOST ? [allNetworks] : []),
      ...(networks.length === 0
        ? all.flatMap(({ help }): Button[] => help?.first ?? [])
        : homeParts(all).flatMap(({ begin = [] }) => begin)),
    ],
  };
}

const pressTo = (label: string, page: number): Button => ({ label, command: 'home', args: { page } });

const allNetworks: Button = { label: 'All my networks', command: 'network.list', args: { which: 'mine' } };

const homeParts = (all: readonly Capability[]): HomePart[] => all.flatMap(({ home }) => home ?? []);

const introduction = (all: readonly Capability[]): Block[] => {
  const { keeps, asksBy, sends } = purposeOf(all);
  return [
    {
      type: 'text',
      text: `I keep what your network agrees (its ${keeps}), ask its members by ${asksBy}, and send ${sends}. You belong to no network here yet.`,
    },
  ];
};

function networkLines(networks: Network[], roles: { networkId: string; role: keyof typeof ROLES }[]): Item[] {
  return networks.map(({ id, name }) => {
    const own = roles.filter(({ networkId }) => networkId === id).map(({ role }) => ROLES[role]);
    return {
      text: [{ strong: name }, `: ${own.join(', ') || ROLES.member}`],
      button: { label: 'Show', command: 'network.show', args: { network: id } },
    };
  });
}

const spanOf = ({ now, zone }: Whose, today: Day): Span => ({
  ...{ from: new Date(now.getTime() - A_WEEK_MS), to: now, now, zone },
  ...{ today, until: addDays(today, DAYS_AHEAD) },
});

/** What digests tell a person from their networks: what is ahead comes first. */
async function digestLines(
  networks: Network[],
  span: Span,
  all: readonly Capability[],
  store: Reads,
): Promise<{ heading: string; items: Item[] }[]> {
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  const ids = networks.map(({ id }) => id);
  const told = all.flatMap(({ digest = [] }) => digest);
  const inOrder = [...told.filter(({ place }) => place === 'ahead'), ...told.filter(isNotAhead)];
  return Promise.all(
    inOrder.flatMap(({ ofPerson }) =>
      ofPerson
        ? [
            ofPerson.list(ids, span, MOST, store).then((lines) => ({
              heading: ofPerson.heading(span),
              items: lines.map((line) => withNetwork(line, names)),
            })),
          ]
        : [],
    ),
  );
}

const isNotAhead = ({ place }: DigestParts): boolean => place !== 'ahead';

const withNetwork = (
  { networkId, item: { text, ...item } }: NetworkLine,
  names: Map<string, string>,
): Item => ({
  ...item,
  text: [...(typeof text === 'string' ? [text] : text), ` (${names.get(networkId) ?? ''})`],
});

/** A section; one without lines says so, or is left out. */
function toBlocks(heading: string, items: Item[], none?: string): Block[] {
  if (items.length > 0)
    return [
      { type: 'heading', text: heading },
      { type: 'list', items },
    ];
  return none === undefined
    ? []
    : [
        { type: 'heading', text: heading },
        { type: 'text', text: none },
      ];
}
