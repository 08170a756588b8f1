/** An error in the log's JSON. */
interface Logged {
  type?: string;
  message: string;
  stack?: string;
  cause?: Logged;
}

/** Formats a line of the log's JSON for people: local time, level, sentence and facts, and an error's stack below. */
export function toPretty(line: string): string {
  const entry: { level: string; time: string; msg: string; err?: Logged; [fact: string]: unknown } =
    JSON.parse(line);
  const { level, time, msg, err, ...facts } = entry;
  const named = Object.entries(facts).map(([name, value]) => `${name}=${inWords(value)}`);
  const words = [timeOfDay(time), level.toUpperCase().padEnd(5), msg, ...named].join(' ');
  return `${[words, ...(err ? stackOf(err) : [])].join('\n')}\n`;
}

const timeOfDay = (time: string): string => new Date(time).toLocaleTimeString('en-GB');

/** A simple string as it is; anything else as JSON. */
const inWords = (value: unknown): string =>
  typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);

/** The stack of an error and of all its causes. */
function stackOf({ type = 'Error', message, stack = `${type}: ${message}`, cause }: Logged): string[] {
  const lines = stack.split('\n').map((line) => `  ${line}`);
  if (!cause) return lines;
  const [first = '', ...others] = stackOf(cause);
  return [...lines, `  because of ${first.trimStart()}`, ...others];
}
