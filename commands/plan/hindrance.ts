import type { Hindrance, Milestone } from '../../storage/plan/milestones.ts';

/** What may keep an open milestone from its date, as a label. */
export const HINDRANCES: Record<Hindrance, string> = { risk: 'At risk', block: 'Blocked' };

/** "blocked", in a sentence. */
export const isHindered = (hindrance: Hindrance): string => HINDRANCES[hindrance].toLowerCase();

/** "blocked because the trust has not answered", if something hinders the milestone. */
export const sayHindrance = ({ hindrance, hinderedBecause }: Milestone): string | undefined =>
  hindrance === null ? undefined : `${isHindered(hindrance)} because ${hinderedBecause}`;

/** What is set on a milestone that nothing hinders any more. */
export const UNHINDERED = { hindrance: null, hinderedBecause: null } as const;
