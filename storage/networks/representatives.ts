/** An LPN, and who represents it in an assembly; null where nobody does. */
export interface Represented {
  id: string;
  name: string;
  personId: string | null;
}
