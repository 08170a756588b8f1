import { fileElsewhere } from '../../commands/given-file.ts';
import type { Invocation } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { download } from '../download.ts';
import type { Exchange } from '../exchange.ts';
import type { MayCall } from './service-hosts.ts';

interface FilesInTeams {
  /** The hosts of people's files. */
  mayGetFrom: MayCall;
  exchange: Pick<Exchange, 'call'>;
  log: Log;
}

/**
 * Fetches a file from the address that Teams told with it, which itself gives leave to read it, for some minutes. The call
 * carries no token of the bot's. Rejects with `UserError`.
 */
export const createFetchFile =
  ({ mayGetFrom, exchange, log }: FilesInTeams): Invocation['fetchFile'] =>
  async (url) => {
    if (!mayGetFrom(url)) throw fileElsewhere();
    return download({ url, exchange, platform: 'teams', log });
  };
