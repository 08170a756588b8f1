import { Socket } from 'node:net';

/** Opens and tracks sockets. Destroys a socket after `silentMs` without traffic. */
export function openSockets(silentMs: number) {
  const sockets = new Set<Socket>();
  return {
    open(): Socket {
      const socket = new Socket();
      sockets.add(socket);
      socket.setTimeout(silentMs, () =>
        socket.destroy(new Error(`Connection terminated: no answer within ${silentMs / 1000} seconds`)),
      );
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },

    /**
     * Starts listening for data on all sockets. Returns a function that tells whether any has arrived since.
     */
    listen(): () => boolean {
      const before = new Map(Array.from(sockets, (socket) => [socket, socket.bytesRead]));
      return () => Array.from(sockets).some((socket) => socket.bytesRead > (before.get(socket) ?? 0));
    },

    /**
     * Destroys all sockets, so that pending queries fail at once. Always returns false: the database was not
     * reached.
     */
    breakOff(): false {
      for (const socket of sockets) socket.destroy();
      return false;
    },
  };
}
