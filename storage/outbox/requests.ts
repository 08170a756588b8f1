/** The request has been handled already; nothing of this second time is kept. */
export class AlreadyHandled extends Error {
  override name = 'AlreadyHandled';
}
