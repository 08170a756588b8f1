import { Argument, type Command } from 'commander';
import { examples, type Format } from './format.ts';
import { type AskingContext, asking } from './operator.ts';

const asJson = ['--json', 'print what was done as JSON'] as const;
const name = () => new Argument('<name>', 'its whole name');

/** `convenor org list|add|rename|merge`. */
export function addOrg(program: Command, context: AskingContext): void {
  const org = program
    .command('org')
    .description('list, add, rename or merge partner bodies')
    .addHelpText(
      'after',
      examples('convenor org list', 'convenor org add "Bramley Surgery" --kind practice'),
    );
  const ask = asking(context);

  org
    .command('list')
    .description('list all partner bodies, or those whose names begin so')
    .argument('[starting]', 'how the names begin')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('convenor org list', 'convenor org list B --json'))
    .action((starting: string | undefined, format: Format) => ask('org.list', { starting }, format));

  org
    .command('add')
    .description('add a partner body to the directory')
    .addArgument(name())
    .option('--kind <kind>', 'what it is: practice, local representative committee')
    .option(...asJson)
    .addHelpText('after', examples('convenor org add "Bramley Surgery" --kind practice'))
    .action((added: string, { kind, ...format }: Format & { kind?: string }) =>
      ask('org.add', { name: added, kind }, format),
    );

  org
    .command('rename')
    .description('give a partner body another name')
    .addArgument(name())
    .argument('<new-name>', 'the name it is to have')
    .option(...asJson)
    .addHelpText('after', examples('convenor org rename "Bramley Surgery" "Bramley Health Centre"'))
    .action((former: string, next: string, format: Format) =>
      ask('org.rename', { organisation: former, name: next }, format),
    );

  org
    .command('merge')
    .description('make two partner bodies one: the first becomes part of the second')
    .argument('<from>', 'the name of the first')
    .argument('<into>', 'the name of the second')
    .option(...asJson)
    .addHelpText('after', examples('convenor org merge "Bramley Surgry" "Bramley Surgery"'))
    .action((from: string, into: string, format: Format) =>
      ask('org.merge', { organisation: from, into }, format),
    );
}
