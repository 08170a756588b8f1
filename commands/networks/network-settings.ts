import type { Network } from '../../storage/networks/networks.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import type { Fact } from '../view.ts';
import { KINDS, PROFESSIONS } from './network-words.ts';

/** What of a network its managers can change, besides its name. */
const CHANGEABLE = [
  ...(['kind', 'profession', 'areaTeam', 'region', 'senate', 'parentId'] as const),
  ...(['readAbove', 'zone', 'fewestBallots', 'mostProxies', 'chairToldAfter', 'managersToldAfter'] as const),
  ...(['lineToldAfter', 'professionalLineId', 'managerialLineId'] as const),
];

type NetworkSettings = Pick<Network, (typeof CHANGEABLE)[number]>;

/** What differs between two states of a network, as it is in the first. */
export const settingsThatDiffer = (
  first: NetworkSettings,
  second: NetworkSettings,
): Partial<NetworkSettings> =>
  Object.fromEntries(CHANGEABLE.filter((key) => first[key] !== second[key]).map((key) => [key, first[key]]));

/** How each is said. `parents` are the networks that may be named. */
const said = (
  settings: NetworkSettings,
  parents: ReadonlyMap<string, Network>,
  people: ReadonlyMap<string, Person> = new Map(),
): Record<keyof NetworkSettings, Fact> => ({
  kind: { label: 'Kind', value: KINDS[settings.kind] },
  profession: { label: 'Profession', value: settings.profession ? PROFESSIONS[settings.profession] : '' },
  areaTeam: { label: 'Area team', value: settings.areaTeam ?? '' },
  region: { label: 'Region', value: settings.region ?? '' },
  senate: { label: 'Senate', value: settings.senate ?? '' },
  parentId: { label: 'Part of', value: parents.get(settings.parentId ?? '')?.name ?? '' },
  readAbove: { label: 'Members of those above may read it', value: settings.readAbove ? 'yes' : 'no' },
  zone: { label: 'Time zone', value: settings.zone },
  fewestBallots: {
    label: 'Secret ballots are counted out',
    value: `from ${settings.fewestBallots} on`,
  },
  mostProxies: {
    label: 'Others for whom one may vote as their proxy',
    value: settings.mostProxies === 0 ? 'none' : `up to ${settings.mostProxies}`,
  },
  chairToldAfter: {
    label: 'The chair is told of what is overdue',
    value: sayDays(settings.chairToldAfter),
  },
  lineToldAfter: {
    label: 'Whoever stands above it is told of what is overdue',
    value: sayDays(settings.lineToldAfter),
  },
  professionalLineId: {
    label: 'Professional line',
    value: settings.professionalLineId ? nameOf(people.get(settings.professionalLineId)) : '',
  },
  managerialLineId: {
    label: 'Managerial line',
    value: settings.managerialLineId ? nameOf(people.get(settings.managerialLineId)) : '',
  },
  managersToldAfter: {
    label: 'Managers are told of what is overdue',
    value: sayDays(settings.managersToldAfter),
  },
});

/** "after 20 working days", or "never". */
export const sayDays = (days: number): string =>
  days === 0 ? 'never' : `after ${days} working ${days === 1 ? 'day' : 'days'}`;

/** What was changed, each with what it was before: "Region: The Midlands, before: North of England". */
export function sayChanges(before: Network, after: Network, parents: ReadonlyMap<string, Network>): Fact[] {
  const [was, is] = [said(before, parents), said(after, parents)];
  return CHANGEABLE.filter((key) => before[key] !== after[key]).map((key) => ({
    label: is[key].label,
    value: `${is[key].value || 'none'}, before: ${was[key].value || 'none'}`,
  }));
}

/** What was changed, as it is again: "Region: The Midlands". */
export function sayAsBefore(
  before: Network,
  after: Network,
  parents: ReadonlyMap<string, Network>,
  people: ReadonlyMap<string, Person>,
): string[] {
  const was = said(before, parents, people);
  return CHANGEABLE.filter((key) => before[key] !== after[key]).map(
    (key) => `${was[key].label}: ${was[key].value || 'none'}`,
  );
}

/** The settings that its card does not show. */
export const sayOtherSettings = (network: Network, people: ReadonlyMap<string, Person>): Fact[] => {
  const facts = said(network, new Map(), people);
  const lines = [facts.professionalLineId, facts.managerialLineId].filter(({ value }) => value !== '');
  return [
    ...(network.parentId === null ? [] : [facts.readAbove]),
    ...[facts.fewestBallots, facts.mostProxies, facts.chairToldAfter, facts.managersToldAfter],
    ...lines,
    ...(lines.length > 0 ? [facts.lineToldAfter] : []),
  ];
};
