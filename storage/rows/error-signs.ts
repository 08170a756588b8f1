/** What an error may say of its cause, whoever wrapped it: the database’s own code, or a name of the driver’s or of Prisma’s. */
export interface Sign {
  code: string;
  kind: string;
  message: string;
}

/** How deep in others an error is looked for. */
const MOST_WRAPPED = 5;

/** Whether the error, or one that it wraps, has such a sign: Prisma tells of a cause in one of several places. */
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
