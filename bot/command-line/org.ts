import { Argument, type Command } from 'commander';
import type { Settings } from '../settings.ts';
import { examples, type Format, toJson } from './format.ts';

/** A partner body in the directory. */
export interface OrganisationListed {
  id: string;
  name: string;
  kind: string | null;
}

/** What administrators may do about partner bodies, each by its name. */
export interface OrganisationsDesk {
  list(starting: string): Promise<OrganisationListed[]>;
  add(name: string, kind: string | null): Promise<void>;
  rename(name: string, next: string): Promise<void>;
  /** Makes the one part of the other; how many seats then speak for it. */
  merge(from: string, into: string): Promise<number>;
}

/** Opens the directory, lets `work` use it, and closes it again. */
export type WithOrganisations = <T>(
  settings: Settings,
  work: (organisations: OrganisationsDesk) => Promise<T>,
) => Promise<T>;

interface Hand {
  line: { out(text: string): void; organisations: WithOrganisations };
  settings(): Settings;
}

const asJson = ['--json', 'print what was done as JSON'] as const;
const name = () => new Argument('<name>', 'its whole name');

/** `convenor org list|add|rename|merge`. */
export function addOrg(program: Command, { line, settings }: Hand): void {
  const org = program
    .command('org')
    .description('list, add, rename or merge partner bodies')
    .addHelpText(
      'after',
      examples('convenor org list', 'convenor org add "Bramley Surgery" --kind practice'),
    );
  const withDirectory = (work: (organisations: OrganisationsDesk) => Promise<void>) =>
    line.organisations(settings(), work);

  org
    .command('list')
    .description('list all partner bodies, or those whose names begin so')
    .argument('[starting]', 'how the names begin')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('convenor org list', 'convenor org list B --json'))
    .action((starting: string | undefined, { json }: Format) =>
      withDirectory(async (organisations) => {
        const all = await organisations.list(starting ?? '');
        line.out(json ? toJson(all) : all.map(toLine).join('') || 'There are none.\n');
      }),
    );

  org
    .command('add')
    .description('add a partner body to the directory')
    .addArgument(name())
    .option('--kind <kind>', 'what it is: practice, local representative committee')
    .option(...asJson)
    .addHelpText('after', examples('convenor org add "Bramley Surgery" --kind practice'))
    .action((added: string, { kind = null, json }: Format & { kind?: string | null }) =>
      withDirectory(async (organisations) => {
        await organisations.add(added, kind);
        line.out(json ? toJson({ added, kind }) : `${added} is now in the directory.\n`);
      }),
    );

  org
    .command('rename')
    .description('give a partner body another name')
    .addArgument(name())
    .argument('<new-name>', 'the name it is to have')
    .option(...asJson)
    .addHelpText('after', examples('convenor org rename "Bramley Surgery" "Bramley Health Centre"'))
    .action((former: string, next: string, { json }: Format) =>
      withDirectory(async (organisations) => {
        await organisations.rename(former, next);
        line.out(json ? toJson({ former, name: next }) : `${former} is now called ${next}.\n`);
      }),
    );

  org
    .command('merge')
    .description('make two partner bodies one: the first becomes part of the second')
    .argument('<from>', 'the name of the first')
    .argument('<into>', 'the name of the second')
    .option(...asJson)
    .addHelpText('after', examples('convenor org merge "Bramley Surgry" "Bramley Surgery"'))
    .action((from: string, into: string, { json }: Format) =>
      withDirectory(async (organisations) => {
        const seats = await organisations.merge(from, into);
        const speak = seats === 1 ? '1 seat now speaks' : `${seats} seats now speak`;
        line.out(json ? toJson({ from, into, seats }) : `${from} is now part of ${into}. ${speak} for it.\n`);
      }),
    );
}

const toLine = ({ name, kind }: OrganisationListed): string => `${name}${kind === null ? '' : `, ${kind}`}\n`;
