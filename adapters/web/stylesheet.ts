import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Where the built stylesheet may be: beside the bundle or, when the bot runs from source, where the build puts it. */
const PLACES = ['./web/style.css', '../../dist/web/style.css'].map(
  (place) => new URL(place, import.meta.url),
);

export interface Stylesheet {
  /** Changes with what is in it. */
  version: string;
  serve(req: IncomingMessage, res: ServerResponse): void;
}

/** Reads the stylesheet of the pages, once. Pages can be read without it, where it has not been built. */
export function readStylesheet(places: readonly URL[] = PLACES): Stylesheet {
  const place = places.find((each) => existsSync(each));
  const plain = place ? readFileSync(place) : Buffer.from('');
  const gzipped = gzipSync(plain);
  return {
    version: createHash('sha256').update(plain).digest('hex').slice(0, 12),
    serve(req, res) {
      const takesGzip = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''));
      res.writeHead(200, {
        'content-type': 'text/css; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(takesGzip && { 'content-encoding': 'gzip' }),
      });
      res.end(takesGzip ? gzipped : plain);
    },
  };
}
