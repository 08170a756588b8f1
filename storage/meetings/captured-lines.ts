export type { CapturedLine } from '../generated/client.ts';

/** A channel on a platform. */
export interface ChannelOf {
  platform: 'slack' | 'teams';
  tenant: string;
  address: string;
}
