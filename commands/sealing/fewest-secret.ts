/** Of fewer secret ballots than this nothing is told, and no network may set it lower. */
export const FEWEST_SECRET = 3;
