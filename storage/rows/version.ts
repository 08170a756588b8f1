/** An optimistic lock failed: the record changed between reading and writing. The whole request can be retried. */
export class Conflict extends Error {
  override name = 'Conflict';
}
