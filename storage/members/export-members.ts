import type { Role } from '../generated/client.ts';

/** A member and one of their seats, with the names of all that it speaks of; without a seat where they have none. */
export interface ExportedSeat {
  memberId: string;
  network: string;
  name: string;
  email: string | null;
  /** "T0123/U0123"; those of Teams likewise. */
  slack: string[];
  teams: string[];
  profession: string | null;
  isClinician: boolean;
  skills: string | null;
  /** Until when they belong, "2027-06-30". */
  memberUntil: string | null;
  role: Role | null;
  from: string | null;
  until: string | null;
  organisation: string | null;
  locality: string | null;
  represents: string | null;
  appointedOn: string | null;
  panel: string | null;
  note: string | null;
  sessions: number | null;
}
