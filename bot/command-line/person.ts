import { Argument, type Command } from 'commander';
import { SetupError } from '../../storage/database/setup-error.ts';
import type { Settings } from '../settings.ts';
import { examples, type Format, toJson } from './format.ts';

/** A person as administrators see them. */
export interface PersonShown {
  id: string;
  name: string;
  /** A line each: "Ann Ward in Slack, ann@nhs.net". */
  accounts: string[];
  /** A line each: "Leeds LPN: clinical chair". */
  networks: string[];
}

/** What administrators may do about people. */
export interface PeopleDesk {
  /** People by their id, email address or whole name; a few at most. */
  find(who: string): Promise<PersonShown[]>;
  /** All that is held on a person, by table. */
  held(id: string): Promise<object>;
  /** Makes the person a former member. */
  erase(id: string): Promise<void>;
}

/** Opens what is held on people, lets `work` use it, and closes it again. */
export type WithPeople = <T>(settings: Settings, work: (people: PeopleDesk) => Promise<T>) => Promise<T>;

interface Hand {
  line: { out(text: string): void; people: WithPeople };
  settings(): Settings;
}

const who = () => new Argument('<who>', 'their id, email address or whole name');

/** `convenor person show|export|erase`. */
export function addPerson(program: Command, { line, settings }: Hand): void {
  const person = program
    .command('person')
    .description('show, hand out or erase what is held on a person')
    .addHelpText('after', examples('convenor person show "Ann Ward"', 'convenor person export ann@nhs.net'));

  person
    .command('show')
    .description('show who someone is: accounts, networks and roles')
    .addArgument(who())
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      examples('convenor person show "Ann Ward"', 'convenor person show ann@nhs.net --json'),
    )
    .action((asked: string, { json }: Format) =>
      line.people(settings(), async (people) => {
        const found = await people.find(asked);
        if (found.length === 0) throw unknown(asked);
        line.out(json ? toJson(found) : found.map(toText).join('\n'));
      }),
    );

  person
    .command('export')
    .description('print all that is held on a person, as JSON')
    .addArgument(who())
    .addHelpText('after', examples('convenor person export ann@nhs.net > ann.json'))
    .action((asked: string) =>
      line.people(settings(), async (people) => {
        const { id } = await onlyOne(asked, people);
        line.out(toJson(await people.held(id)));
      }),
    );

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
      line.people(settings(), async (people) => {
        const found = await onlyOne(asked, people);
        if (!yes) {
          line.out(
            `${toText(found)}\nNothing was erased. To do so: convenor person erase ${found.id} --yes\n`,
          );
          return;
        }
        await people.erase(found.id);
        line.out('Erased. Records say “a former member” where they named this person.\n');
      }),
    );
}

async function onlyOne(asked: string, people: PeopleDesk): Promise<PersonShown> {
  const [found, ...others] = await people.find(asked);
  if (!found) throw unknown(asked);
  if (others.length === 0) return found;
  const list = [found, ...others].map(toText).join('\n');
  throw new SetupError(
    `More than one person goes by ${asked}.`,
    `Give the id of the one you mean:\n\n${list}`,
  );
}

const unknown = (asked: string): SetupError =>
  new SetupError(`Nobody goes by ${asked}.`, 'Give their id, their email address or their whole name.');

function toText({ id, name, accounts, networks }: PersonShown): string {
  const lines = [...accounts, ...networks].map((each) => `  ${each}\n`);
  return `${name} (${id})\n${lines.join('')}`;
}
