/**
 * An error that keeps Convenor from starting, for the person who runs it: what is wrong and where, and then
 * how to put it right.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly problem: string;
  readonly mend: string;

  constructor(problem: string, mend: string, cause?: unknown) {
    super(`${problem}\n${mend}`, { cause });
    this.problem = problem;
    this.mend = mend;
  }
}

/** The `code` of a system or database error (`ECONNREFUSED`, `28P01`), or `''`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * An error's message, or its code if that is empty: failures to connect to several addresses have no message.
 */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message || errorCode(error) : String(error);
}
