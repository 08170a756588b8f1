/** Someone else changed the record between our reading and our writing; the whole request may be tried again. */
export class Conflict extends Error {
  override name = 'Conflict';
}
