/** Adds what is learnt about a traced work while it runs: names and references, never words, and nobody’s id. */
export type Note = (facts: Record<string, string>) => void;

/** Traces a work from its beginning to its end, as a part of whatever traced work it runs in. */
export type Tracer = <T>(
  name: string,
  facts: Record<string, string>,
  work: (note: Note) => Promise<T>,
) => Promise<T>;

let tracer: Tracer | undefined;

/** Has all that is `traced` in this process told to the tracer, or to none. */
export function traceWith(given: Tracer | undefined): void {
  tracer = given;
}

/** Whether anything is traced. */
export const isTracing = (): boolean => tracer !== undefined;

const noNote: Note = () => {};

/** Does the work, and has it traced if there is a tracer. */
export const traced: Tracer = (name, facts, work) => (tracer ? tracer(name, facts, work) : work(noNote));
