import type { Turnout } from '../../storage/rolls/rolls.ts';

/**
 * The turnout of an open secret poll or anonymous review, told only in steps. 'half' is a half or more,
 * 'most' three quarters or more.
 */
export function stepOf({ answered, of }: Turnout): 'none' | 'some' | 'half' | 'most' | 'all' {
  if (answered === 0) return 'none';
  if (answered >= of) return 'all';
  const part = answered / of;
  return part < 0.5 ? 'some' : part < 0.75 ? 'half' : 'most';
}
