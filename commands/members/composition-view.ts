import type { FirstOf, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import { capital } from '../cards/capital.ts';
import { listed } from '../cards/listed.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { nameOf } from '../cards/shown.ts';
import { dayOf } from '../dates/dates.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Fact, Item } from '../view.ts';
import type { Bodies } from './bodies.ts';
import type { Composition, Majority } from './composition.ts';
import { MOST_NAMED, readComposition } from './read-composition.ts';
import { saySeat, sayTerm } from './seat.ts';

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
  const missing = needed.filter(({ now }) => now.count === 0).map(({ role }) => ROLES[role]);
  return [
    ...(majority ? [majority.holds ? `Clinical majority by ${majority.by}` : 'No clinical majority'] : []),
    ...(missing.length > 0 ? [`No ${listed(missing, 'or')}`] : []),
    ...(ending.count > 0 ? [`${counted(ending.count, 'term ends', 'terms end')} within 90 days`] : []),
    ...(vacant.count > 0 ? [`${counted(vacant.count, 'seat', 'seats')} vacant`] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** A network's composition in full. */
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
        now.count > 0 ? listed(named(now, name), 'and') : later.count > 0 ? 'Nobody yet' : 'Nobody',
        ...later.first.map((seat) => `${name(seat)}${sayTerm(seat)}`),
      ].join('; '),
    }),
  );
  const endings = named(ending, (seat) => `${name(seat)}, ${saySeat(seat, bodies)}${sayTerm(seat)}`);
  const vacancies = named(vacant, (seat) => `${saySeat(seat, bodies)}${sayTerm(seat)}`);
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
  const resting = { count: restsOn.length > 0 ? clinicians : 0, first: restsOn };
  const names = named(resting, (id) => nameOf(people.get(id)));
  return [
    { label: 'Clinical majority', value },
    ...(names.length > 0 ? [{ label: 'It would end without', value: listed(names, 'or') }] : []),
  ];
}

/** The people whom the composition names. */
export const peopleNamed = ({ majority, needed, ending }: Composition): (string | null)[] => [
  ...(majority?.restsOn ?? []),
  ...needed.flatMap(({ now, later }) => [...now.first, ...later.first]).map(({ personId }) => personId),
  ...ending.first.map(({ personId }) => personId),
];

function section(heading: string, lines: string[]): Block[] {
  if (lines.length === 0) return [];
  const items = lines.map((text): Item => ({ text }));
  return [
    { type: 'heading', text: heading },
    { type: 'list', items },
  ];
}

/** The first of a list, and how many more there are. */
function named<T>({ count, first }: FirstOf<T>, say: (one: T) => string): string[] {
  const said = first.slice(0, MOST_NAMED).map(say);
  return count > said.length ? [...said, `${count - said.length} more`] : said;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
