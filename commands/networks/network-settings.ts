import type { Network } from '../../storage/networks/networks.ts';
import type { Fact } from '../view.ts';
import { KINDS, PROFESSIONS } from './network-words.ts';

/** What of a network its managers can change, besides its name. */
const CHANGEABLE = [
  ...(['kind', 'profession', 'areaTeam', 'region', 'senate', 'parentId'] as const),
  ...(['readAbove', 'zone', 'fewestBallots', 'managersToldAfter'] as const),
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
  managersToldAfter: {
    label: 'Managers are told of what is overdue',
    value: sayDays(settings.managersToldAfter),
  },
});

const sayDays = (days: number): string =>
  days === 0 ? 'never' : `after ${days} working ${days === 1 ? 'day' : 'days'}`;

/** What was changed, each with what it was before: "Region: The Midlands, before: North of England". */
export function sayChanges(before: Network, after: Network, parents: ReadonlyMap<string, Network>): Fact[] {
  const [was, is] = [said(before, parents), said(after, parents)];
  return CHANGEABLE.filter((key) => before[key] !== after[key]).map((key) => ({
    label: is[key].label,
    value: `${is[key].value || 'none'}, before: ${was[key].value || 'none'}`,
  }));
}

/** The settings that its card does not show. */
export const sayOtherSettings = (network: Network): Fact[] => {
  const { readAbove, fewestBallots, managersToldAfter } = said(network, new Map());
  return [...(network.parentId === null ? [] : [readAbove]), fewestBallots, managersToldAfter];
};
