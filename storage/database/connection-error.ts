import { certificateFault, MEND_IT } from './certificate-fault.ts';
import { errorCode, errorText, SetupError } from './setup-error.ts';

const TRUST_POSTGRES =
  'Put the certificate of the authority that signed it into a file, and add ?sslmode=verify-full&sslrootcert=/path/to/authority.pem to DATABASE_URL.';

function parse(url: string): URL {
  try {
    return new URL(url);
  } catch (cause) {
    throw new SetupError(
      'DATABASE_URL is not an address.',
      'Write it like postgresql://user:password@localhost:5432/convenor',
      cause,
    );
  }
}

/** `user@host:port/name` of a database address, without its password. */
export function describeAddress(url: string): string {
  const { username, hostname, port, pathname, searchParams } = parse(url);
  const host = searchParams.get('host') ?? (hostname || 'localhost');
  return `${username ? `${username}@` : ''}${host}:${port || '5432'}${pathname}`;
}

/** The error for the operator if `DATABASE_URL` does not lead to a usable database. */
export function connectionError(error: unknown, url: string): SetupError {
  const where = describeAddress(url);
  const { hostname, port, pathname } = parse(url);
  const server = `-h ${hostname || 'localhost'} -p ${port || '5432'}`;
  const name = pathname.slice(1);
  const because = (problem: string, mend: string) => new SetupError(problem, mend, error);
  const certificate = certificateFault(error);
  if (certificate)
    return because(
      `Postgres ${certificate.says} (${where}).`,
      certificate.isUnknown ? TRUST_POSTGRES : MEND_IT,
    );
  switch (errorCode(error)) {
    case '28P01':
    case '28000':
      return because(
        `Postgres refused the user name or password in DATABASE_URL (${where}): ${errorText(error)}.`,
        'Put the right ones in DATABASE_URL. Letters such as @ : / in a password are written %40 %3A %2F.',
      );
    case '3D000':
      return because(
        `Postgres has no database named in DATABASE_URL (${where}).`,
        `Make it: createdb ${server} ${name}. Or put the right name in DATABASE_URL.`,
      );
    case '42501':
      return because(
        `The user in DATABASE_URL (${where}) may not make or change tables: ${errorText(error)}.`,
        `Let it, as the database's owner: GRANT ALL ON DATABASE ${name} TO it; GRANT ALL ON SCHEMA public TO it.`,
      );
    case '53300':
      return because(
        `Postgres has no connection free (${where}).`,
        'Stop something else that uses it, or raise max_connections in postgresql.conf, and start again.',
      );
    case '53100':
      return because(
        `Postgres has no room left on its disk (${where}): ${errorText(error)}.`,
        'Make room on the disk that holds its data (df -h there shows how much is left).',
      );
    case '25006':
      return because(
        `Postgres only lets itself be read (${where}): ${errorText(error)}.`,
        `If it is a standby, put the primary's address in DATABASE_URL. If not: ALTER DATABASE ${name} RESET default_transaction_read_only.`,
      );
    case '57P03':
      return because(`Postgres is starting up or shutting down (${where}).`, 'Start again in a moment.');
    default:
      return because(
        `Postgres does not answer at the address in DATABASE_URL (${where}): ${errorText(error)}.`,
        `Start it, or put the right address in DATABASE_URL. To try it: pg_isready ${server}`,
      );
  }
}
