const WIDTH = 30;

/** Draws the share done, from 0 to 1, on one line of a terminal. */
export const progressBar =
  (what: string, write: (text: string) => void) =>
  (share: number): void => {
    const full = Math.round(share * WIDTH);
    const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
    write(`\r${what} ${bar} ${Math.floor(share * 100)} %${share >= 1 ? '\n' : ''}`);
  };
