import type { Network } from '../../storage/networks/networks.ts';

/** The names of kinds of network. */
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

/** The names of professions. */
export const PROFESSIONS: Record<NonNullable<Network['profession']>, string> = {
  pharmacy: 'pharmacy',
  dental: 'dental',
  eyeHealth: 'eye health',
  several: 'several professions',
};

/** "LPN, eye health". */
export const sayKind = ({ kind, profession }: Pick<Network, 'kind' | 'profession'>): string =>
  [KINDS[kind], ...(profession ? [PROFESSIONS[profession]] : [])].join(', ');

/** How a network ended, closed or merged; empty for an open one. */
export function sayEnd({ status, because }: Network, into: { name: string } | undefined): string {
  if (status === 'active') return '';
  if (status === 'merged') return into ? `Merged into ${into.name}` : 'Merged into another';
  return because ? `Closed: ${because}` : 'Closed';
}
