/** Ctrl-C, a service manager's request to stop, and a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** How long work in progress may take to end, in milliseconds: less than the promised ten seconds. */
const MOST_MS = 9_500;

/** Makes the process exit at once on a signal, with its exit handlers. For work that may be broken off. */
export function endWhenAsked(): void {
  for (const signal of SIGNALS) process.on(signal, () => process.exit(1));
}

/**
 * Makes the process abort the returned signal, instead of exiting, when it is asked to end. It exits at once when asked
 * a second time, or when it has not ended after nine and a half seconds.
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

/** Settles as `work` does, or rejects with the reason of `asked` if that is aborted first. It does not stop `work`. */
export function unlessAsked<T>(work: Promise<T>, asked: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(asked.reason);
    if (asked.aborted) give();
    asked.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => asked.removeEventListener('abort', give));
  });
}
