/** What may identify an error’s cause: the code of Postgres, or a kind or message of the driver or of Prisma. */
export interface Sign {
  code: string;
  kind: string;
  message: string;
}

/** How many levels of wrapped errors are searched. */
const MOST_WRAPPED = 5;

/** Whether the error, or one that it wraps, has such a sign. Prisma puts a cause in one of several places. */
export function hasSign(error: unknown, isIt: (sign: Sign) => boolean, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > MOST_WRAPPED) return false;
  const { code, originalCode, kind, message, cause, meta, driverAdapterError } = error as Record<
    string,
    unknown
  >;
  const told = { kind: textOf(kind), message: textOf(message) };
  return (
    [code, originalCode].some((each) => isIt({ ...told, code: textOf(each) })) ||
    [cause, meta, driverAdapterError].some((inner) => hasSign(inner, isIt, depth + 1))
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
