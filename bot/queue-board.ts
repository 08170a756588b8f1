import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { HttpError } from '../adapters/http-body.ts';
import type { Board } from '../jobs/board.ts';
import { givesToken } from './admin-token.ts';
import type { HttpRoute } from './http-routes.ts';

const PATH = '/admin/queues';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** Styles may be inline, as bull-board's page sets its colours and widths by them; scripts may not. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/**
 * `GET /admin/queues`: the queue in Redis, to be looked at in a browser; 401 without the token. All of its files are read at
 * the start, as what was built may be replaced while the bot is up.
 */
export async function createBoardRoutes(token: string, board: Board): Promise<HttpRoute[]> {
  const files = await readFiles();
  const template = files.get('index.ejs')?.toString('utf8') ?? '';
  const handle: HttpRoute['handle'] = async ({ url = '', headers }, response) => {
    if (!givesToken(headers, token)) {
      response.setHeader('www-authenticate', 'Basic realm="Convenor", charset="UTF-8"');
      throw new HttpError(401, 'This address wants ADMIN_TOKEN as the password, or as a bearer token.');
    }
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const path = pathname.slice(PATH.length);
    const file = path.startsWith('/static/') && files.get(path.slice(1));
    const send = (type: string, body: string | Buffer, status = 200) =>
      void response.writeHead(status, { 'content-type': type }).end(body);
    if (file) return send(TYPES[extname(path)] ?? 'application/octet-stream', file);
    if (path === '' || path === '/' || path.startsWith('/queue/')) {
      response.setHeader('content-security-policy', POLICY);
      return send('text/html; charset=utf-8', fill(template, board.page(PATH)));
    }
    const found = await board.lookUp(path, Object.fromEntries(searchParams));
    if (!found) throw new HttpError(404, 'There is nothing at this address.');
    send('application/json; charset=utf-8', JSON.stringify(found.body), found.status);
  };
  return [{ method: 'GET', path: `${PATH}/*`, handle }];
}

/** Fills bull-board's page in, and leaves out the letters that it would fetch from elsewhere. */
const fill = (template: string, words: Record<string, string>): string =>
  template
    .replaceAll(/<link href="https:[^>]*>/g, '')
    .replaceAll(/<%[=-] (\w+) %>/g, (_, name: string) => words[name] ?? '');

/** The files of bull-board's page: beside the bundle, where the build puts them, or else in the package itself. */
async function readFiles(): Promise<Map<string, Buffer>> {
  const beside = join(import.meta.dirname, 'files', 'bull-board');
  const folder = existsSync(beside)
    ? beside
    : join(dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')), 'dist');
  const names = await readdir(folder, { recursive: true });
  const read = names
    .filter((name) => extname(name) !== '')
    .map(async (name) => [name.replaceAll('\\', '/'), await readFile(join(folder, name))] as const);
  return new Map(await Promise.all(read));
}
