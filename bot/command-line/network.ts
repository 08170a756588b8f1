import { Argument, type Command } from 'commander';
import type { Settings } from '../settings.ts';
import { examples, type Format, toJson } from './format.ts';

/** A network in a list. */
export interface NetworkListed {
  id: string;
  name: string;
  /** "LPN, eye health". */
  kind: string;
  status: 'active' | 'closed' | 'merged';
  members: number;
}

/** A network as administrators see it. */
export interface NetworkShown extends NetworkListed {
  /** What has become of it, where it is no longer open. */
  ended: string | null;
  parent: string | null;
  areaTeam: string | null;
  region: string | null;
  senate: string | null;
  zone: string;
  /** A line each: "Slack C0123". */
  channels: string[];
  /** A line each: "clinical chair: Ann Ward". */
  leading: string[];
  formerNames: string[];
}

/** What administrators may do about networks. Each takes a name, how it begins, or an id. */
export interface NetworksDesk {
  list(): Promise<NetworkListed[]>;
  show(name: string): Promise<NetworkShown>;
  /** Gives it another name; returns the one it had. */
  rename(name: string, next: string): Promise<string>;
  /** Closes it; returns its name. */
  close(name: string, because: string | null): Promise<string>;
}

/** Opens what is held on networks, lets `work` use it, and closes it again. */
export type WithNetworks = <T>(
  settings: Settings,
  work: (networks: NetworksDesk) => Promise<T>,
) => Promise<T>;

interface Hand {
  line: { out(text: string): void; networks: WithNetworks };
  settings(): Settings;
}

const name = () => new Argument('<name>', 'its name, how that begins, or its id');

/** `convenor network list|show|rename|close`. */
export function addNetwork(program: Command, { line, settings }: Hand): void {
  const network = program
    .command('network')
    .description('list, show, rename or close networks')
    .addHelpText('after', examples('convenor network list', 'convenor network show "Leeds LPN"'));

  network
    .command('list')
    .description('list all networks, open ones first')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('convenor network list', 'convenor network list --json'))
    .action(({ json }: Format) =>
      line.networks(settings(), async (networks) => {
        const all = await networks.list();
        line.out(json ? toJson(all) : all.map(toLine).join('') || 'There are no networks yet.\n');
      }),
    );

  network
    .command('show')
    .description('show what a network is, who leads it and where it meets')
    .addArgument(name())
    .option('--json', 'print it as JSON')
    .addHelpText('after', examples('convenor network show "Leeds LPN"', 'convenor network show leeds --json'))
    .action((asked: string, { json }: Format) =>
      line.networks(settings(), async (networks) => {
        const shown = await networks.show(asked);
        line.out(json ? toJson(shown) : toText(shown));
      }),
    );

  network
    .command('rename')
    .description('give a network another name; it is still found by the one it had')
    .addArgument(name())
    .argument('<new-name>', 'the name it is to have')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', examples('convenor network rename "Leeds LPN" "Leeds Eye Health LPN"'))
    .action((asked: string, next: string, { json }: Format) =>
      line.networks(settings(), async (networks) => {
        const former = await networks.rename(asked, next);
        line.out(json ? toJson({ former, name: next }) : `${former} is now called ${next}.\n`);
      }),
    );

  network
    .command('close')
    .description('close a network: its records stay, but nothing is added')
    .addArgument(name())
    .option('--because <why>', 'why it is closed')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', examples('convenor network close "Leeds LPN" --because "its work is done"'))
    .action((asked: string, { because = null, json }: Format & { because?: string | null }) =>
      line.networks(settings(), async (networks) => {
        const closed = await networks.close(asked, because);
        line.out(json ? toJson({ closed, because }) : `${closed} is closed. Its records stay.\n`);
      }),
    );
}

const toLine = ({ name, kind, status, members }: NetworkListed): string =>
  `${name}: ${kind}, ${members === 1 ? '1 member' : `${members} members`}${status === 'active' ? '' : ` (${status})`}\n`;

function toText(shown: NetworkShown): string {
  const facts: [string, string | null][] = [
    ['Status', shown.ended],
    ['Kind', shown.kind],
    ['Members', String(shown.members)],
    ...shown.leading.map((each): [string, string] => ['Led by', each]),
    ['Part of', shown.parent],
    ['Area team', shown.areaTeam],
    ['Region', shown.region],
    ['Senate', shown.senate],
    ['Time zone', shown.zone],
    ...shown.channels.map((each): [string, string] => ['Channel', each]),
    ['Once called', shown.formerNames.join('; ') || null],
  ];
  const lines = facts.flatMap(([label, value]) => (value === null ? [] : [`  ${label}: ${value}\n`]));
  return `${shown.name} (${shown.id})\n${lines.join('')}`;
}
