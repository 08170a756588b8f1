import type { Turnout } from '../../storage/rolls/rolls.ts';

/** How much is told of the turnout of what is secret or anonymous, while it is open: half is half or more, most three quarters or more. */
export function stepOf({ answered, of }: Turnout): 'none' | 'some' | 'half' | 'most' | 'all' {
  if (answered === 0) return 'none';
  if (answered >= of) return 'all';
  const part = answered / of;
  return part < 0.5 ? 'some' : part < 0.75 ? 'half' : 'most';
}
