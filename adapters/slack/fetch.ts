import type { FetchFunction } from '@slack/web-api';
import type { Exchange } from '../exchange.ts';

/** The part of `fetch` that Slack's client calls with, over connections that are kept. A redirect is no success. */
export function createFetch({ call }: Exchange): FetchFunction {
  return async (address, { method = 'GET', headers: given = {}, body: sent, signal } = {}) => {
    if (sent instanceof FormData) throw new TypeError('files are not sent this way');
    const url = String(address);
    const { status, statusText, headers, body } = await call({
      url,
      method,
      headers: given,
      body: sent,
      signal,
    });
    const text = async () => body.toString('utf8');
    return {
      ok: status >= 200 && status < 300,
      ...{ status, statusText, url, text },
      headers: {
        get: (name) => asOne(headers[name.toLowerCase()]) ?? null,
        entries: () => Object.entries(headers).map(([name, value]) => [name, asOne(value) ?? '']),
      },
      json: async () => JSON.parse(await text()),
      arrayBuffer: async () => new Uint8Array(body).buffer,
    };
  };
}

const asOne = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;
