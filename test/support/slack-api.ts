import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** One call to Slack's API, as received. */
export interface ApiCall {
  method: string;
  args: { [name: string]: string };
}

/** A bare API for unusual answers: `answer` gives each call's JSON, or `{status}` for an HTTP error. */
export async function serveSlackApi(
  answer: (call: ApiCall) => object,
): Promise<{ apiUrl: string; calls: ApiCall[] }> {
  const calls: ApiCall[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const args = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
    const call = { method: (req.url ?? '').replace('/api/', ''), args };
    calls.push(call);
    const given = answer(call);
    res.writeHead('status' in given ? Number(given.status) : 200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(given));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`, calls };
}
