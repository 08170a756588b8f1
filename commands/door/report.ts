import type { OutOfReach } from '../../storage/rows/out-of-reach.ts';
import type { Progress } from '../../storage/rows/progress.ts';
import type { Note } from '../../storage/rows/traced.ts';
import type { Invocation, OperatorInvocation } from '../invocation.ts';
import type { Log } from '../log.ts';
import { type Message, message, type View } from '../view.ts';

/** The outcome of a request. */
type RequestOutcome =
  | 'answered'
  | 'form'
  | 'refused'
  | 'fault'
  | 'out of reach'
  | 'not writable'
  | 'answered before';

/** What is learnt about a request as it runs: ids and command names, never what anyone wrote. */
interface Findings {
  command?: string;
  network?: string;
}

/** The report of one request: one line of the log when it ends. */
export interface RequestReport {
  began: Date;
  note(found: Findings): void;
  /** Records that the request is a repeat, and returns its former answer. */
  repeats(before: View): View;
  isRepeated(): boolean;
  answered(view: View): View;
  refused(): void;
  /** Logs an unexpected error, under the reference. */
  failed(error: unknown): void;
  /** Logs that the database did not answer, or cannot be written to. */
  outOfReach(error: OutOfReach): void;
}

interface ReportOptions {
  log: Log;
  now(): Date;
  progress: Progress;
  trace?: Note;
}

/** Begins the report of a request. Its id, the correlation id, is stored with the request and told in an apology. */
export function beginReport(
  { requestId: reference, httpRequest }: Pick<Invocation & OperatorInvocation, 'requestId' | 'httpRequest'>,
  { log, now, progress, trace }: ReportOptions,
): RequestReport {
  const began = now();
  const found: Findings = {};
  const http = httpRequest === undefined ? {} : { requestId: httpRequest };
  let isRepeated = false;
  const end = (outcome: RequestOutcome) => {
    const { command = null, network = null } = found;
    const ms = now().getTime() - began.getTime();
    trace?.({ ...(command !== null && { command }), reference, outcome });
    log.info(
      { ...http, command, network, reference, ms, statements: progress.statements, outcome },
      'a command was asked for',
    );
  };
  return {
    began,
    note: (more) => void Object.assign(found, more),
    repeats(before) {
      isRepeated = true;
      return before;
    },
    isRepeated: () => isRepeated,
    answered(view) {
      end(isRepeated ? 'answered before' : view.kind === 'form' ? 'form' : 'answered');
      return view;
    },
    refused: () => end('refused'),
    failed(error) {
      const { command = null, network = null } = found;
      log.error({ ...http, err: error, reference, command, network }, 'a command failed');
      end('fault');
    },
    outOfReach(error) {
      const { unwritable } = error;
      const said = unwritable ? 'the database cannot be written to' : 'the database did not answer';
      log.warn({ ...http, err: error, reference, part: 'database', why: unwritable }, said);
      end(unwritable ? 'not writable' : 'out of reach');
    },
  };
}

/** The answer if there was an unexpected error, with the reference to find it in the log. */
export const apology = (reference: string): Message =>
  message('Sorry, that did not work. Nothing was changed.', [
    `It is a fault of mine, not of yours. Please try again. If it happens again, give your administrator this reference: ${reference}`,
  ]);

/** The answer if the database did not answer, or cannot be written to. */
export const cannotReachRecords = ({ isInDoubt, unwritable }: OutOfReach): Message =>
  unwritable ? CANNOT_WRITE : cannotReach(isInDoubt);

const CANNOT_WRITE = message('My records cannot be written to just now.', [
  'Nothing was changed, and what is there can still be read. Try again in a few minutes; if it stays so, tell whoever looks after me.',
]);

const cannotReach = (isInDoubt: boolean): Message =>
  message('I cannot reach my records just now.', [
    isInDoubt
      ? 'I cannot tell whether that was done. Please look in a minute, before you try again.'
      : 'Nothing was changed; try again in a minute.',
  ]);
