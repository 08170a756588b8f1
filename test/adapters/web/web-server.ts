import { createWeb } from '../../../adapters/web/index.ts';
import { createHttpServer } from '../../../bot/http-server.ts';
import { createLog } from '../../../bot/log.ts';
import { webRoutes } from '../../../bot/platforms.ts';
import { plainText, type View } from '../../../commands/view.ts';
import type { TestBot } from '../../support/test-bot.ts';

/** The address that the bot of such a test is told that browsers reach it at. */
export const PUBLIC_URL = 'https://convenor.example.nhs.uk';

/** What a browser reads of the bot, over HTTP. */
export interface Browsing {
  url: string;
  /** The lines logged so far. */
  lines: string[];
  /** Fetches what is at the path of an address that the bot gave. */
  get(
    address: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; headers: Headers; body: string }>;
  close(): Promise<void>;
}

/** Serves what a bot shows in browsers, on a port of its own. */
export async function serveWeb(bot: TestBot): Promise<Browsing> {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', stream: { write: (line) => void lines.push(line) } });
  const routes = webRoutes(createWeb({ followLink: bot.followLink }));
  const server = createHttpServer({ routes, log });
  const url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
  return {
    url,
    lines,
    async get(address, headers = {}) {
      const answer = await fetch(address.replace(PUBLIC_URL, url), { headers });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
    close: () => server.close(1_000),
  };
}

/** The address in an answer. */
export function addressIn(view: View): string {
  const runs =
    view.kind === 'message' ? view.blocks.flatMap((block) => ('text' in block ? block.text : [])) : [];
  for (const run of runs) if (typeof run === 'object' && 'href' in run) return run.href;
  throw new Error(
    `no link in: ${view.kind === 'message' ? runs.map((run) => plainText([run])).join(' ') : view.title}`,
  );
}
