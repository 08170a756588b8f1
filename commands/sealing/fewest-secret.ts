/** With fewer secret ballots than this, no result is shown. No network may set a lower limit. */
export const FEWEST_SECRET = 3;
