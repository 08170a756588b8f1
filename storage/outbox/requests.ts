/** The request has been handled already; this second run is rolled back. */
export class AlreadyHandled extends Error {
  override name = 'AlreadyHandled';
}
