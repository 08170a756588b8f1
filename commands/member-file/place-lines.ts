import type { Known, SpokenFor } from '../../storage/members/bulk-members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import { quoted } from '../dates/read-words.ts';
import type { LineFault } from '../files/fault.ts';
import type { AccountNamed } from './columns.ts';
import type { MemberLine } from './read-lines.ts';

/** An account with its workspace or directory. */
export interface AccountMeant {
  platform: 'slack' | 'teams';
  tenant: string;
  userId: string;
}

/** A line whose networks have been found. */
export interface PlacedLine extends MemberLine {
  network: Network;
  represents: Network | undefined;
  accounts: AccountMeant[];
}

/** The names, addresses and accounts in the lines, so that all can be looked up at once. */
export function spokenOf(lines: MemberLine[]): SpokenFor {
  const all = (of: (line: MemberLine) => (string | undefined)[]) => [
    ...new Set(lines.flatMap(of).filter((word) => word !== undefined)),
  ];
  return {
    networks: all(({ said }) => [said.network.toLowerCase(), said.represents?.toLowerCase()]),
    organisations: all(({ said }) => [said.organisation?.toLowerCase()]),
    emails: all(({ said }) => [said.email]),
    userIds: all(({ said }) => [...(said.slack ?? []), ...(said.teams ?? [])].map(({ userId }) => userId)),
  };
}

/** Finds the networks and the workspaces that the lines name. */
export function placeLines(
  lines: MemberLine[],
  known: Known,
  within?: Network,
): { placed: PlacedLine[]; faults: LineFault[] } {
  const networks = new Map<string, Network[]>();
  for (const network of known.networks) {
    const name = network.name.toLowerCase();
    networks.set(name, [...(networks.get(name) ?? []), network]);
  }
  const placed: PlacedLine[] = [];
  const faults: LineFault[] = [];
  for (const line of lines) {
    const { said, fault } = line;
    const before = faults.length;
    const find = (key: 'network' | 'represents') => {
      const [only, ...others] = networks.get(said[key]?.toLowerCase() ?? '') ?? [];
      if (said[key] !== undefined && !only) faults.push(fault(key, unknownNetwork(said[key])));
      if (others.length > 0) faults.push(fault(key, `More than one open network is called ${said[key]}.`));
      return only;
    };
    const isOfAnother = within && said.network.toLowerCase() !== within.name.toLowerCase();
    if (isOfAnother) faults.push(fault('network', ofAnother(said.network, within)));
    const [network, represents] = [within ?? find('network'), find('represents')];
    const accounts = (['slack', 'teams'] as const).flatMap((platform) => {
      const tenants = known.tenants.filter((each) => each.platform === platform);
      const meant = (said[platform] ?? []).map((account) => inTenant(platform, account, tenants));
      if (meant.includes(undefined)) faults.push(fault(platform, whichTenant(platform)));
      return meant.filter((account) => account !== undefined);
    });
    if (network && faults.length === before) placed.push({ ...line, network, represents, accounts });
  }
  return { placed, faults };
}

const unknownNetwork = (name: string): string =>
  `No open network is called “${name}”. Create it in its channel first, with network create.`;

const ofAnother = (name: string, { name: own }: Network): string =>
  `This line is about ${quoted(name)}, and this import is about ${own} only. Take the line out, or send the file again for that network.`;

const whichTenant = (platform: 'slack' | 'teams'): string =>
  platform === 'slack'
    ? 'Which workspace? Write its id before the account, like T0123ABCD/U0123ABCD.'
    : 'Which directory? Write its id and a / before the object id.';

/** An account without a tenant belongs to the platform's only one. Undefined if there are none or several. */
function inTenant(
  platform: 'slack' | 'teams',
  { tenant, userId }: AccountNamed,
  tenants: { tenant: string }[],
): AccountMeant | undefined {
  const only = tenants.length === 1 ? tenants[0]?.tenant : undefined;
  const meant = tenant ?? only;
  return meant === undefined ? undefined : { platform, tenant: meant, userId };
}
