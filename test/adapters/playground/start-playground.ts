import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  createPlayground,
  type Playground,
  type PlaygroundOptions,
} from '../../../adapters/playground/index.ts';
import { tokenKey } from '../../support/token-key.ts';

/** A playground on its own server, with the bot that `toBot` makes of its settings on the same one. */
export async function startPlayground(
  toBot: (playground: Playground) => RequestListener = () => (_req, res) => res.writeHead(404).end(),
  options: Partial<PlaygroundOptions> = {},
): Promise<{ playground: Playground; url: string; dataDir: string }> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'playground-')));
  let answer: RequestListener = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const playground = createPlayground({
    ...{ url, botUrl: url, dataDir, now: () => new Date() },
    tokenKey: tokenKey(),
    ...options,
  });
  const bot = toBot(playground);
  answer = (req, res) => {
    if (!playground.listener(req, res)) bot(req, res);
  };
  onTestFinished(async () => {
    await playground.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(dataDir, { recursive: true, force: true });
  });
  return { playground, url, dataDir };
}

/** Resolves with what `read` finds in the trial, now or after a change. */
export function until<T>(playground: Playground, read: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = read();
      if (found === undefined) return;
      unwatch();
      resolve(found);
    };
    const unwatch = playground.watch(look);
    look();
  });
}
