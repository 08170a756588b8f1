import { isSuccession } from '../sealing/succession.ts';
import type { AuditFile } from './audit-file.ts';

/** The key of the first head in a file, and those that came after it, each signed for by one before. */
export function trustedKeys({ heads, keys }: AuditFile): Set<string> {
  const trusted = new Set(heads.slice(0, 1).map(({ key }) => key));
  for (const each of keys) if (trusted.has(each.follows) && isSuccession(each)) trusted.add(each.key);
  return trusted;
}
