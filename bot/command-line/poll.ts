import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { verifyBallots } from '../../commands/polls/index.ts';
import { SetupError } from '../../storage/database/setup-error.ts';
import { examples } from './format.ts';

interface BallotsContext {
  line: { out(text: string): void };
  fail(code: 1): void;
}

/** `convenor poll verify`. */
export function addPoll(program: Command, { line, fail }: BallotsContext): void {
  program
    .command('poll')
    .description('check the votes of a checkable poll')
    .command('verify')
    .description('check a list of votes by tracker: that it adds up, and is what was given out and told')
    .argument('<file>', 'the file that poll ballots gives')
    .option('--root <root...>', 'a root as the poll’s card showed it, in Slack or in Teams')
    .addHelpText('after', examples('convenor poll verify P1-votes-by-tracker.json'))
    .addHelpText('after', '\nIt needs no database. It ends with 1 where something does not agree.')
    .action((file: string, { root = [] }: { root?: string[] }) => {
      const { faults, says } = verifyBallots(read(file), root);
      line.out(`${says}\n${toReport(faults, root.length)}`);
      if (faults.length > 0) fail(1);
    });
}

const toReport = (faults: string[], given: number): string =>
  faults.length > 0
    ? faults.map((fault) => `NOT OK  ${fault}\n`).join('')
    : `ok      Its votes add up to the result, and agree with both roots.\n${given > 0 ? 'ok      The cards showed the same.\n' : '\nGive it the roots that the card showed, with --root: the file could have been made anew with others.\n'}`;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetupError(
      `${file} cannot be read: ${(error as Error).message}.`,
      'Give the path of the file.',
    );
  }
}
