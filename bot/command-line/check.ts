/** One thing `doctor` looks at. `run` says in a sentence what is well, or throws an error that says what to do. */
export interface Check {
  name: string;
  run(): Promise<string>;
}

/** What a check found: `says` is its sentence, or what is wrong and what to do. */
export interface Finding {
  name: string;
  ok: boolean;
  says: string;
}
