import { Argument, type Command } from 'commander';
import { examples, type Format } from './format.ts';
import { type AskingContext, asking } from './operator.ts';
import { printView } from './print-view.ts';

const name = () => new Argument('<name>', 'its name, how that begins, or its id');
const asJson = ['--json', 'print what was done as JSON'] as const;

/** `convenor network list|show|create|invite|rename|close|reopen|merge`. */
export function addNetwork(program: Command, context: AskingContext): void {
  const network = program
    .command('network')
    .description('list, show, create, rename, close, reopen or merge networks')
    .addHelpText('after', examples('convenor network list', 'convenor network show "Leeds LPN"'));
  const ask = asking(context);

  network
    .command('list')
    .description('list all networks, open ones first')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('convenor network list', 'convenor network list --json'))
    .action((format: Format) => ask('network.list', {}, format));

  network
    .command('show')
    .description('show what a network is, who leads it and where it meets')
    .addArgument(name())
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('convenor network show "Leeds LPN"', 'convenor network show leeds --json'))
    .action((asked: string, format: Format) => ask('network.show', { network: asked }, format));

  addFounding(network, context);

  network
    .command('rename')
    .description('give a network another name; it is still found by the one it had')
    .addArgument(name())
    .argument('<new-name>', 'the name it is to have')
    .option(...asJson)
    .addHelpText('after', examples('convenor network rename "Leeds LPN" "Leeds Eye Health LPN"'))
    .action((asked: string, next: string, format: Format) =>
      ask('network.rename', { network: asked, name: next }, format),
    );

  network
    .command('close')
    .description('close a network: its records stay, but nothing is added')
    .addArgument(name())
    .option('--because <why>', 'why it is closed')
    .option(...asJson)
    .addHelpText('after', examples('convenor network close "Leeds LPN" --because "its work is done"'))
    .action((asked: string, { because, ...format }: Format & { because?: string }) =>
      ask('network.close', { network: asked, because }, format),
    );

  network
    .command('reopen')
    .description('open a network again that was closed')
    .addArgument(name())
    .option(...asJson)
    .addHelpText('after', examples('convenor network reopen "Leeds LPN"'))
    .action((asked: string, format: Format) => ask('network.reopen', { network: asked }, format));

  addMerge(network, context);
}

function addFounding(network: Command, context: AskingContext): void {
  const ask = asking(context);
  network
    .command('create')
    .description('start a network; prints a code with which its manager joins it from its channel')
    .argument('<name>', 'the name it is to have')
    .option('--kind <kind>', 'what it is: LPN, assembly, working group')
    .option('--profession <profession>', 'pharmacy, dental, eye health or several')
    .option(...asJson)
    .addHelpText(
      'after',
      examples('convenor network create "Leeds Eye Health LPN" --profession "eye health"'),
    )
    .action(
      (
        created: string,
        { kind, profession, ...format }: Format & Record<'kind' | 'profession', string | undefined>,
      ) => ask('network.create', { name: created, kind, profession }, format),
    );

  network
    .command('invite')
    .description('print a code with which someone joins a network as another manager')
    .addArgument(name())
    .option(...asJson)
    .addHelpText('after', examples('convenor network invite "Leeds LPN"'))
    .action((asked: string, format: Format) => ask('network.invite', { network: asked }, format));
}

function addMerge(network: Command, { line, settings }: AskingContext): void {
  network
    .command('merge')
    .description('make a network part of another: its channels and members go over, its records stay')
    .argument('<from>', 'the name, how that begins, or the id of the one')
    .argument('<into>', 'the same of the other')
    .option('--yes', 'do it; without this it only says what it would do')
    .option(...asJson)
    .addHelpText('after', examples('convenor network merge "Hull LPN" "Yorkshire LPN" --yes'))
    .action((from: string, into: string, { yes, ...format }: Format & { yes?: true }) =>
      line.operator(settings(), async (operator) => {
        const sure = yes ? 'yes' : undefined;
        const answer = await operator.ask('network.merge', { network: from, into, sure });
        line.out(printView(answer, format));
        if (!yes) line.out('Nothing was merged. To do so, say the same with --yes.\n');
      }),
    );
}
