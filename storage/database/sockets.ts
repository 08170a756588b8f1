import { Socket } from 'node:net';

/** Opens sockets, and knows which are open. One on which nothing came or went for `silentMs` is broken, and thrown away. */
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

    /** From now on listens; whether anything has come on any of them since, is what it answers. */
    listen(): () => boolean {
      const before = new Map(Array.from(sockets, (socket) => [socket, socket.bytesRead]));
      return () => Array.from(sockets).some((socket) => socket.bytesRead > (before.get(socket) ?? 0));
    },

    /** Breaks them all off: whoever waits on one is told at once. False, for what was to be reached. */
    breakOff(): false {
      for (const socket of sockets) socket.destroy();
      return false;
    },
  };
}
