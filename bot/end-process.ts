/** Ctrl-C; what asks a service to stop; and the terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long what is under way has to end, in milliseconds: less than the ten seconds within which the process is gone. */
const MOST_MS = 9_500;

/** Asked to end, the process does so at once, but with its exit handlers: for what may be broken off. */
export function endWhenAsked(): void {
  for (const signal of SIGNALS) process.on(signal, () => process.exit(1));
}

/**
 * From now on the process, asked to end, aborts this signal in place of ending. Only when it is asked twice, or has not
 * ended in nine and a half seconds, it waits for nothing more.
 */
export function untilAskedToEnd(): AbortSignal {
  const asked = new AbortController();
  for (const signal of SIGNALS) {
    process.removeAllListeners(signal).on(signal, () => {
      if (asked.signal.aborted) process.exit(1);
      setTimeout(() => process.exit(1), MOST_MS).unref();
      asked.abort();
    });
  }
  return asked.signal;
}

/** What `work` comes to; when `asked` is aborted first, its reason is thrown, and `work` left to whoever can stop it. */
export function unlessAsked<T>(work: Promise<T>, asked: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(asked.reason);
    if (asked.aborted) give();
    asked.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => asked.removeEventListener('abort', give));
  });
}
