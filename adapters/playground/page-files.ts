import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

/** The built page lies beside the bundle; run from source, it is where the build puts it. */
const folder = ['./playground/', '../../dist/playground/']
  .map((place) => new URL(place, import.meta.url))
  .find((place) => existsSync(new URL('index.html', place)));

const TYPES: { [file: string]: string } = {
  'index.html': 'text/html; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'main.js.map': 'application/json; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
};

/** The page needs nothing but its own files, and nothing in a card or a message may fetch anything. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/** Serves one of the page's files ('' is the page itself); false when there is none of that name. */
export async function servePage(res: ServerResponse, name: string): Promise<boolean> {
  const file = name === '' ? 'index.html' : name;
  const type = Object.hasOwn(TYPES, file) ? TYPES[file] : undefined;
  if (!type) return false;
  if (!folder) {
    res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
    res.end('The playground’s page has not been built. Run `npm run build`, then start the bot again.\n');
    return true;
  }
  const body = await readFile(new URL(file, folder)).catch(() => undefined);
  if (!body) return false;
  res.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
  });
  res.end(body);
  return true;
}
