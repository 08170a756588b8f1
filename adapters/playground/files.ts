import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http-body.ts';
import { sendJson } from './http.ts';

/** A file whose upload was announced, with its bytes once they have arrived. */
export interface StoredFile {
  name: string;
  /** What it says, if it is a picture. */
  alt?: string;
  /** Undefined until it has been uploaded. */
  bytes?: Buffer;
  /** The person who sent it; undefined if the bot did. */
  owner?: string;
}

/**
 * The files of both platforms. They are kept until the process ends, and only the most recent ones if there
 * are many.
 */
export interface FileStore {
  /** Makes room for a file. `url` takes the upload, by POST or PUT, and serves the file by GET. */
  expect(name: string, alt?: string): { id: string; url: string };
  /** Keeps a file that a person sends. */
  keep(file: { name: string; base64: string }, owner: string): { id: string; url: string };
  find(id: string): StoredFile | undefined;
  handle(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
}

const MOST_FILES = 100;
const MOST_BYTES = 10 << 20;

export function createFileStore(siteUrl: string): FileStore {
  const files = new Map<string, StoredFile>();
  const add = (file: StoredFile) => {
    const id = `F07${randomBytes(8).toString('hex').toUpperCase()}`;
    files.set(id, file);
    const [oldest] = files.keys();
    if (files.size > MOST_FILES && oldest !== undefined) files.delete(oldest);
    return { id, url: `${siteUrl}/files/${id}/${encodeURIComponent(file.name)}` };
  };
  return {
    expect: (name, alt) => add({ name, ...(alt !== undefined && { alt }) }),
    keep: ({ name, base64 }, owner) => add({ name, owner, bytes: Buffer.from(base64, 'base64') }),
    find: (id) => files.get(id),
    handle: async (req, res, path) => {
      const file = files.get(path.split('/')[0] ?? '');
      if (!file) return false;
      if (req.method === 'GET') return read(file, res);
      if (req.method !== 'POST' && req.method !== 'PUT') return false;
      file.bytes = await readBody(req, MOST_BYTES);
      sendJson(res, 200, { ok: true });
      return true;
    },
  };
}

/**
 * Serves a file always as a download, because a page that somebody made must not run on the playground's
 * own origin. A picture may also be shown.
 */
function read({ name, bytes }: StoredFile, res: ServerResponse): boolean {
  if (!bytes) return false;
  res.writeHead(200, {
    'content-type': name.endsWith('.png') ? 'image/png' : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  res.end(bytes);
  return true;
}
