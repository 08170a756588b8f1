import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { FOR_A_SHORT_LIFE } from './bot-process.ts';

/** A child process of the test. */
export interface Program {
  pid: number;
  /** Resolves to the first line it prints that begins with `word`, without that word. */
  line(word: string): Promise<string>;
  /** How many lines it has printed so far that begin with `word`. */
  count(word: string): number;
  /** Kills it with SIGKILL, and waits until it has exited. */
  kill(): Promise<void>;
}

/** Runs TypeScript in a process of its own, from the project's folder. Stop it with `kill`. */
export function runProgram(source: string): Program {
  const args = [...FOR_A_SHORT_LIFE, '--import', 'tsx', '--input-type=module', '--eval', source];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  return {
    pid: child.pid ?? 0,
    ...output,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function collect(child: ChildProcess): Pick<Program, 'line' | 'count'> {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      child.emit('text');
    });
  }
  const lines = (word: string) =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith(word));
  return {
    count: (word) => lines(word).length,
    line: (word) =>
      new Promise((done, fail) => {
        const look = () => {
          const [line] = lines(word);
          if (line !== undefined) done(line.slice(word.length).trim());
        };
        child.on('text', look);
        child.once('close', (code) => {
          look();
          fail(new Error(`the program ended (${code}) without "${word}":\n${text}`));
        });
        look();
      }),
  };
}
