import { connect } from 'node:net';

/** Posts a body and closes the connection with the last byte, like a client that has waited too long. */
export function sendAndHangUp(url: string, headers: Record<string, string>, body: string): void {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries({
    host: hostname,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  });
  const head = [`POST ${pathname} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  const socket = connect(Number(port), hostname, () => socket.end(`${head.join('\r\n')}\r\n\r\n${body}`));
}
