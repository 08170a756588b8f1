import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createPageServer } from '../../../adapters/playground/page-files.ts';

/** Serves the folder `page` of a folder that holds these files; asks for names in it, as they are written. */
async function serve(files: { [path: string]: string }) {
  const root = await mkdtemp(join(tmpdir(), 'page-files-'));
  await mkdir(join(root, 'page/more'), { recursive: true });
  for (const [path, text] of Object.entries(files)) await writeFile(join(root, path), text);
  const servePage = createPageServer([pathToFileURL(join(root, 'page/'))]);
  const server = createServer(async (req, res) => {
    if (!(await servePage(res, req.url?.slice(1) ?? ''))) res.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.close();
    await rm(root, { recursive: true });
  });
  const { port } = server.address() as AddressInfo;
  const ask = (name: string) =>
    new Promise<{ status?: number | undefined; type?: string | undefined; policy: unknown; text: string }>(
      (resolve, reject) => {
        const req = request({ host: '127.0.0.1', port, path: `/${name}` }, async (res) => {
          let text = '';
          for await (const piece of res.setEncoding('utf8')) text += piece;
          const { 'content-type': type, 'content-security-policy': policy } = res.headers;
          resolve({ status: res.statusCode, type, policy, text });
        });
        req.on('error', reject).end();
      },
    );
  return { ask, root };
}

test('the page and its files are served, each as what it is, and may load nothing from elsewhere', async () => {
  const { ask } = await serve({
    'page/index.html': 'the page',
    'page/top.css': 'a{}',
    'page/main.js.map': '{}',
  });
  expect(await ask('')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: 'the page' });
  expect(await ask('top.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8', text: 'a{}' });
  expect(await ask('main.js.map')).toMatchObject({ type: 'application/json; charset=utf-8' });
  const { policy } = await ask('');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test.each([
  '../secret.css',
  '..%2fsecret.css',
  '%2e%2e/secret.css',
  'more/../top.css',
  'more/hidden.css',
  'more',
  'notes.txt',
  '.css',
  'constructor',
  'later.css',
])('%s is not there', async (name) => {
  const { ask, root } = await serve({
    'secret.css': 'secret',
    'page/index.html': 'the page',
    'page/top.css': 'a{}',
    'page/notes.txt': 'notes',
    'page/more/hidden.css': 'hidden',
  });
  await writeFile(join(root, 'page/later.css'), 'put there while the bot runs');
  expect(await ask(name)).toMatchObject({ status: 404, text: '' });
});

test('a page that has not been built says how to build it', async () => {
  const { ask } = await serve({});
  const { status, text } = await ask('');
  expect(status).toBe(503);
  expect(text).toContain('npm run build');
  expect(await ask('top.css')).toMatchObject({ status: 404 });
});
