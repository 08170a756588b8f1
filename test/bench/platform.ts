import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Running } from './running.ts';

/** How long a request took, in milliseconds. */
export interface Taken {
  /** Until the bot's HTTP answer. */
  ack: number;
  /** Until the person would see what was asked for. */
  answered: number;
}

/** One thing asked of a bot: `words` are what is typed, `shown` the path at which the answer arrives, `says` what is in it. */
export interface Question {
  words(mark: string): string;
  shown: RegExp;
  says?: RegExp;
}

/** A chat platform on this machine, as lean as can be: it signs as the real one does and answers at once. */
export interface Platform {
  /** What a bot is told to use it. */
  env: Record<string, string>;
  /** Puts a question to a bot, from the one person in the one channel. Throws unless it is answered as it should be. */
  ask(bot: Pick<Running, 'url'>, question: Question): Promise<Taken>;
  /** What the bot is answered when it calls; undefined for a path that is not this platform's. */
  answer(path: string, body: string): object | undefined;
}

const agent = new Agent({ keepAlive: true });

/** Posts to the bot, and resolves when its answer is complete. Throws unless it is 200. */
export function post(url: string, body: string, headers: IncomingHttpHeaders): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers: { ...headers, ...length } }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Times a request from here: `send` resolves with the acknowledgement, `shown` with when the answer was seen. */
export async function timed(send: () => Promise<void>, shown: Promise<number>): Promise<Taken> {
  const began = performance.now();
  const [ack, seen] = await Promise.all([send().then(() => performance.now()), shown]);
  return { ack: ack - began, answered: seen - began };
}
