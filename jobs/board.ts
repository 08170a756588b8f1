import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  ControllerHandlerReturnType,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app';
import type { Queue } from 'bullmq';

/** The queue as bull-board shows it, to be looked at and never changed: what is due is in the database, not there. */
export interface Board {
  /** The words that are put into its page, for a board at this path. */
  page(basePath: string): Record<string, string>;
  /** Answers what the page looks up; undefined if there is no such thing. Jobs hold ids, and nothing of anybody’s. */
  lookUp(path: string, query: Record<string, string>): Promise<BoardAnswer | undefined>;
}

export interface BoardAnswer {
  status: number;
  body: unknown;
}

/** Makes the board of a queue. */
export function createBoard(queue: Queue): Board {
  const server = createServer();
  const options = { uiBasePath: '.', uiConfig: { boardTitle: 'Convenor’s jobs' } };
  createBullBoard({
    queues: [new BullMQAdapter(queue, { readOnlyMode: true })],
    serverAdapter: server.adapter,
    options,
  });
  const { queues, routes, uiConfig, entry, failed } = server.served();
  return {
    page: (basePath) => entry.handler({ basePath, uiConfig }).params,
    async lookUp(path, query) {
      for (const { method, route, handler } of routes) {
        const params = [method].flat().includes('get') ? paramsIn([route].flat(), path) : undefined;
        if (!params) continue;
        const asked = { queues, uiConfig, query, params, body: {}, headers: {} };
        const { status = 200, body } = await Promise.resolve(handler(asked)).catch(failed);
        return { status, body };
      }
      return undefined;
    },
  };
}

/** What bull-board hands to the server that is to serve it. */
interface Served {
  queues: BullBoardQueues;
  routes: AppControllerRoute[];
  uiConfig: UIConfig;
  entry: AppViewRoute;
  failed(error: Error): ControllerHandlerReturnType;
}

/** A server that only keeps what it is handed. */
function createServer(): { adapter: IServerAdapter; served(): Served } {
  const kept: Partial<Served> = {};
  const keep = (more: Partial<Served>): IServerAdapter => {
    Object.assign(kept, more);
    return adapter;
  };
  const adapter: IServerAdapter = {
    setQueues: (queues) => keep({ queues }),
    setApiRoutes: (routes) => keep({ routes }),
    setUIConfig: (uiConfig = {}) => keep({ uiConfig }),
    setEntryRoute: (entry) => keep({ entry }),
    setErrorHandler: (failed) => keep({ failed }),
    setViewsPath: () => adapter,
    setStaticPath: () => adapter,
  };
  return {
    adapter,
    served() {
      const { queues, routes, uiConfig, entry, failed } = kept;
      if (!queues || !routes || !uiConfig || !entry || !failed) throw new Error('bull-board is not whole');
      return { queues, routes, uiConfig, entry, failed };
    },
  };
}

/** The parameters in a path, "/api/queues/:queueName", if it is one of these routes. */
function paramsIn(routes: string[], path: string): Record<string, string> | undefined {
  for (const route of routes) {
    const [names, parts] = [route.split('/'), path.split('/')];
    const fits =
      names.length === parts.length &&
      names.every((name, index) => name.startsWith(':') || name === parts[index]);
    if (!fits) continue;
    const found = names.flatMap((name, index) =>
      name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[index] ?? '')]] : [],
    );
    return Object.fromEntries(found);
  }
  return undefined;
}
