import { SetupError } from '../storage/database/setup-error.ts';

/** The error for an address that could not be opened: why, which program has it, and what to do. */
export async function toListenError(
  error: NodeJS.ErrnoException,
  host: string,
  port: number,
): Promise<SetupError> {
  switch (error.code) {
    case 'EADDRINUSE': {
      const another = await isConvenor(host, port);
      const who = another ? 'another Convenor, which is running already' : 'another program';
      const mend = `Stop it, or choose another port:\n  PORT=${port < 65535 ? port + 1 : 3978} npm start`;
      return new SetupError(`Port ${port} on ${host} is taken by ${who}.`, mend, error);
    }
    case 'EACCES': {
      const problem = `Port ${port} may not be opened by this user: ports below 1024 are the system’s.`;
      return new SetupError(problem, 'Choose a higher one:\n  PORT=3978 npm start', error);
    }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL': {
      const mend =
        'Listen on this machine only, or on all its addresses:\n  HOST=127.0.0.1 npm start\n  HOST=0.0.0.0 npm start';
      return new SetupError(`HOST=${host} is not an address of this machine.`, mend, error);
    }
    default:
      return new SetupError(
        `Port ${port} on ${host} could not be opened: ${error.message}`,
        'Check HOST and PORT.',
        error,
      );
  }
}

async function isConvenor(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const response = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(500) });
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null && 'name' in answer && answer.name === 'convenor';
  } catch {
    return false;
  }
}
