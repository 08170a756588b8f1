import type { Network } from '../../storage/networks/networks.ts';
import { UserError } from '../user-error.ts';

/** Refuses what needs a digest where none comes, and offers to begin one. */
export const noDigest = (network: Network | null): UserError =>
  new UserError(
    `No digest comes ${network ? 'to this channel' : 'to you'}. Begin one with digest weekly or digest monthly.`,
    { buttons: [{ label: 'Begin one', command: 'digest.weekly', args: {} }] },
  );
