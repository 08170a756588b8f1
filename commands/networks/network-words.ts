import type { Network } from '../../storage/networks/networks.ts';

/** Kinds of network, as people call them. */
export const KINDS: Record<Network['kind'], string> = {
  lpn: 'LPN',
  assembly: 'Assembly',
  workingGroup: 'working group',
  referenceGroup: 'reference group',
  peerReviewGroup: 'peer-review group',
  neighbourhood: 'neighbourhood',
  board: 'board',
  taskAndFinishGroup: 'task-and-finish group',
};

/** What a network is for. */
export const PROFESSIONS: Record<NonNullable<Network['profession']>, string> = {
  pharmacy: 'pharmacy',
  dental: 'dental',
  eyeHealth: 'eye health',
  several: 'several professions',
};

/** "LPN, eye health". */
export const sayKind = ({ kind, profession }: Pick<Network, 'kind' | 'profession'>): string =>
  [KINDS[kind], ...(profession ? [PROFESSIONS[profession]] : [])].join(', ');

/** What has become of a network that is no longer open; empty for one that is. */
export function sayEnd({ status, because }: Network, into: { name: string } | undefined): string {
  if (status === 'active') return '';
  if (status === 'merged') return into ? `Merged into ${into.name}` : 'Merged into another';
  return because ? `Closed: ${because}` : 'Closed';
}
