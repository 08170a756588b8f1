import type { Role } from '../generated/client.ts';

/**
 * A member and one of their seats, with the names of everything that it refers to. Without a seat, its fields
 * are null.
 */
export interface ExportedSeat {
  memberId: string;
  network: string;
  name: string;
  email: string | null;
  /** Accounts with their workspace or directory: "T0123/U0123". */
  slack: string[];
  teams: string[];
  profession: string | null;
  isClinician: boolean;
  skills: string | null;
  /** The last day of the membership, "2027-06-30". */
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
