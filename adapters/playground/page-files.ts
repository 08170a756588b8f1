import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

/**
 * Where the built page may be: beside the bundle or, when the bot runs from source, where the build puts
 * it.
 */
const PLACES = ['./playground/', '../../dist/playground/'].map((place) => new URL(place, import.meta.url));

const TYPES: { [ending: string]: string } = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The page may load only its own files, and nothing in a card or message may fetch anything. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:",
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
].join('; ');

/** Serves a file of the page; '' is the page itself. Resolves to false when there is no such file. */
export type ServePage = (res: ServerResponse, name: string) => Promise<boolean>;

/**
 * Serves the files of the first of `places` that holds a page, as they are now. They are all read at once,
 * so a requested name never becomes a path, and a rebuilt page appears only when the bot is started again.
 */
export function createPageServer(places: readonly URL[] = PLACES): ServePage {
  const folder = places.find((place) => namesIn(place).includes('index.html'));
  if (!folder) return sayNotBuilt;
  const names = namesIn(folder).filter((name) => extname(name) in TYPES);
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, folder))]));
  return async (res, asked) => {
    const name = asked === '' ? 'index.html' : asked;
    const body = files.get(name);
    if (!body) return false;
    res.writeHead(200, {
      'content-type': `${TYPES[extname(name)]}; charset=utf-8`,
      'cache-control': 'no-cache',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    });
    res.end(body);
    return true;
  };
}

function namesIn(folder: URL): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

const sayNotBuilt: ServePage = async (res, name) => {
  if (name !== '') return false;
  res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' });
  res.end('The playground’s page has not been built. Run `npm run build`, then start the bot again.\n');
  return true;
};
