/** An error, as the log has it. */
interface Logged {
  type?: string;
  message: string;
  stack?: string;
  cause?: Logged;
}

/** A line of the log's JSON as people read it: the time here, the level, the sentence and the facts; below, an error's stack. */
export function toPretty(line: string): string {
  const entry: { level: string; time: string; msg: string; err?: Logged; [fact: string]: unknown } =
    JSON.parse(line);
  const { level, time, msg, err, ...facts } = entry;
  const named = Object.entries(facts).map(([name, value]) => `${name}=${inWords(value)}`);
  const words = [timeOfDay(time), level.toUpperCase().padEnd(5), msg, ...named].join(' ');
  return `${[words, ...(err ? stackOf(err) : [])].join('\n')}\n`;
}

const timeOfDay = (time: string): string => new Date(time).toLocaleTimeString('en-GB');

/** As it is where that cannot be mistaken. */
const inWords = (value: unknown): string =>
  typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);

/** With what caused it, and what caused that. */
function stackOf({ type = 'Error', message, stack = `${type}: ${message}`, cause }: Logged): string[] {
  const lines = stack.split('\n').map((line) => `  ${line}`);
  if (!cause) return lines;
  const [first = '', ...others] = stackOf(cause);
  return [...lines, `  because of ${first.trimStart()}`, ...others];
}
