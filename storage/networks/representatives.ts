/** An LPN, and its representative in an assembly; null if it has none. */
export interface Represented {
  id: string;
  name: string;
  personId: string | null;
}
