/** One check of `doctor`. `run` resolves to a sentence about what is well, or rejects with what to do. */
export interface Check {
  name: string;
  run(): Promise<string>;
}

/** The result of a check. `says` is its sentence or, if not `ok`, what is wrong and what to do. */
export interface Finding {
  name: string;
  ok: boolean;
  says: string;
}
