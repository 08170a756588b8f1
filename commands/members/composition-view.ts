import type { Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf } from '../dates/dates.ts';
import { ROLES } from '../door/access.ts';
import type { Block, Fact, Item } from '../view.ts';
import type { Bodies } from './bodies.ts';
import { type Composition, compositionOf, type Majority } from './composition.ts';
import { saySeat, sayTerm } from './seat.ts';

/** How many people or seats are named before the rest are only counted. */
const MOST_NAMED = 20;

/** The composition of a network on a day. */
export async function readComposition(
  { id, kind }: Pick<Network, 'id' | 'kind'>,
  today: Day,
  store: Reads,
): Promise<Composition> {
  const members = await store.members.everyone(id, today);
  return compositionOf(kind, members, await store.members.seats(id, today), today);
}

/** The composition of a network in one line, for its card. */
export async function compositionFact(
  network: Pick<Network, 'id' | 'kind'>,
  { store, now, zone }: Pick<RenderContext, 'store' | 'now' | 'zone'>,
): Promise<Fact> {
  const composition = await readComposition(network, dayOf(now, zone), store);
  return { label: 'Composition', value: compositionLine(composition) || 'Nothing is missing.' };
}

/** "Clinical majority by 2. No patient representative. 1 seat vacant." */
export function compositionLine({ majority, needed, ending, vacant }: Composition): string {
  const missing = needed.filter(({ now }) => now.length === 0).map(({ role }) => ROLES[role]);
  return [
    ...(majority ? [majority.holds ? `Clinical majority by ${majority.by}` : 'No clinical majority'] : []),
    ...(missing.length > 0 ? [`No ${listed(missing, 'or')}`] : []),
    ...(ending.length > 0 ? [`${counted(ending.length, 'term ends', 'terms end')} within 90 days`] : []),
    ...(vacant.length > 0 ? [`${counted(vacant.length, 'seat', 'seats')} vacant`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** All that a network's composition comes to. */
export function compositionBlocks(
  { majority, needed, ending, vacant }: Composition,
  people: Map<string, Person>,
  bodies: Bodies,
): Block[] {
  const name = ({ personId }: Seat) => nameOf(people.get(personId ?? ''));
  const facts = needed.map(
    ({ role, now, later }): Fact => ({
      label: capital(ROLES[role]),
      value: [
        now.length > 0 ? listed(named(now.map(name)), 'and') : later.length > 0 ? 'Nobody yet' : 'Nobody',
        ...later.slice(0, MOST_NAMED).map((seat) => `${name(seat)}${sayTerm(seat)}`),
      ].join('; '),
    }),
  );
  const endings = ending.map((seat) => `${name(seat)}, ${saySeat(seat, bodies)}${sayTerm(seat)}`);
  const vacancies = vacant.map((seat) => `${saySeat(seat, bodies)}${sayTerm(seat)}`);
  return [
    { type: 'facts', facts: [...facts, ...(majority ? majorityFacts(majority, people) : [])] },
    ...section('Terms that end within 90 days', endings),
    ...section('Vacant seats', vacancies),
    ...(majority
      ? [
          {
            type: 'note' as const,
            text: 'Observers and administrators do not count towards a clinical majority.',
          },
        ]
      : []),
  ];
}

function majorityFacts(
  { holds, by, clinicians, others, restsOn }: Majority,
  people: Map<string, Person>,
): Fact[] {
  const numbers = `${counted(clinicians, 'clinician', 'clinicians')} and ${counted(others, 'other', 'others')}`;
  const value = holds
    ? `Yes, by ${by}: ${numbers}.`
    : `No: ${numbers}. ${counted(1 - by, 'more clinician', 'more clinicians')} would make one.`;
  const names = named(restsOn.map((id) => nameOf(people.get(id))));
  return [
    { label: 'Clinical majority', value },
    ...(names.length > 0 ? [{ label: 'It would end without', value: listed(names, 'or') }] : []),
  ];
}

/** The people whom the composition names. */
export const peopleNamed = ({ majority, needed, ending }: Composition): (string | null)[] => [
  ...(majority?.restsOn ?? []).slice(0, MOST_NAMED),
  ...needed.flatMap(({ now, later }) => [...now, ...later]).map(({ personId }) => personId),
  ...ending.slice(0, MOST_NAMED).map(({ personId }) => personId),
];

function section(heading: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  const items = named(lines).map((text): Item => ({ text }));
  return [
    { type: 'heading', text: heading },
    { type: 'list', items },
  ];
}

/** The first of many, and how many more there are. */
const named = (all: string[]): string[] =>
  all.length <= MOST_NAMED ? all : [...all.slice(0, MOST_NAMED), `${all.length - MOST_NAMED} more`];

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
