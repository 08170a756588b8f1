import { Socket } from 'node:net';

/** Opens sockets, and knows which are open. */
export function countSockets() {
  const sockets = new Set<Socket>();
  return {
    open(): Socket {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },

    /** Breaks them all off: whoever waits on one is told at once. False, for what was to be reached. */
    breakOff(): false {
      for (const socket of sockets) socket.destroy();
      return false;
    },
  };
}
