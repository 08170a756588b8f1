import { Argument, type Command } from 'commander';
import { examples, type Format } from './format.ts';
import { type AskingContext, asking } from './operator.ts';

const who = () => new Argument('<who>', 'their id, email address or whole name');

/** `convenor person show|export|erase`. */
export function addPerson(program: Command, context: AskingContext): void {
  const person = program
    .command('person')
    .description('show, hand out or erase what is held on a person')
    .addHelpText('after', examples('convenor person show "Ann Ward"', 'convenor person export ann@nhs.net'));
  const ask = asking(context);

  person
    .command('show')
    .description('show who someone is: accounts, networks and roles')
    .addArgument(who())
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      examples('convenor person show "Ann Ward"', 'convenor person show ann@nhs.net --json'),
    )
    .action((asked: string, format: Format) => ask('person.show', { who: asked }, format));

  person
    .command('export')
    .description('print all that is held on a person, as JSON')
    .addArgument(who())
    .addHelpText('after', examples('convenor person export ann@nhs.net > ann.json'))
    .action((asked: string) => ask('person.export', { who: asked }, { json: true }));

  person
    .command('erase')
    .description('make a person “a former member” everywhere; this cannot be undone')
    .addArgument(who())
    .option('--yes', 'do it; without this it only says whom it would erase')
    .addHelpText(
      'after',
      examples('convenor person erase ann@nhs.net', 'convenor person erase ann@nhs.net --yes'),
    )
    .action((asked: string, { yes }: { yes?: true }) =>
      ask('person.erase', { who: asked, ...(yes && { sure: 'yes' }) }, {}),
    );
}
