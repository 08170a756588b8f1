import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A TCP proxy between a program and a port of this machine, which simulates network faults. */
export interface LoopbackProxy {
  port: number;
  /** Drops every byte, in both directions, without closing any connection: like a firewall that drops packets. */
  swallow(): void;
  /** Drops the bytes of existing connections only; new ones work: like a restarted firewall. */
  forget(): void;
  /** Holds back the bytes of existing connections until `release`; new ones work: like a database that is slow to answer. */
  hold(): void;
  /** Passes on what was held back, in its order. */
  release(): void;
  /** Accepts new connections and lets them hang; existing ones work: like an overloaded machine. */
  hang(): void;
  /** Closes every connection and refuses new ones: like a machine whose program has ended. */
  refuse(): Promise<void>;
  /** Lets new connections work again; existing ones stay as they are. */
  carry(): Promise<void>;
  close(): Promise<void>;
}

/** One connection through the proxy: whether its bytes are lost, and what of them is held back, if anything is. */
interface Link {
  isLost: { yes: boolean };
  held: (() => void)[] | null;
}

export async function loopbackProxy(to: number): Promise<LoopbackProxy> {
  let swallows = false;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    const isLost = { yes: swallows };
    const link: Link = { isLost, held: null };
    links.add(link);
    for (const [from, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (link.held) link.held.push(() => other.write(bytes));
        else if (!isLost.yes) other.write(bytes);
      });
      from.on('close', () => !isLost.yes && other.destroy());
      from.on('error', () => {});
    }
  });
  const links = new Set<Link>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const forget = () => {
    for (const { isLost } of links) isLost.yes = true;
  };
  return {
    port,
    forget,
    hold() {
      for (const link of links) link.held ??= [];
    },
    release() {
      for (const link of links) {
        for (const pass of link.held ?? []) pass();
        link.held = null;
      }
    },
    hang() {
      swallows = true;
    },
    swallow() {
      swallows = true;
      forget();
    },
    async refuse() {
      server.close();
      for (const socket of sockets) socket.destroy();
      sockets.clear();
      if (server.listening) await once(server, 'close');
    },
    async carry() {
      swallows = false;
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
