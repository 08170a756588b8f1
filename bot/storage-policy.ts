import type { StoragePolicy } from '../storage/store.ts';
import type { Settings } from './settings.ts';

/** What the settings say of how people are known and served. */
export const storagePolicyOf = ({
  trustedEmailDomains = [],
  digestForNewMembers,
}: Settings): StoragePolicy => ({
  trustedDomains: trustedEmailDomains,
  beginsDigests: digestForNewMembers === 'weekly',
});
