import type { Network } from '../../storage/networks/networks.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { toBlocks } from '../digests/index.ts';
import { groupLines } from '../groups/index.ts';
import { vacancyLines } from '../members/index.ts';
import { lpnLine, mustBeAssembly, sayRepresentation } from '../networks/index.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import type { Press } from '../press.ts';
import { type Block, type Message, message } from '../view.ts';
import { asPage, asPageField } from '../web/as-page.ts';

/** How many lines of each part are shown in a chat, and on a page. */
const MOST_IN_CHAT = 5;
const MOST_ON_PAGE = 100;

const fields = { as: asPageField };

declare module '../press.ts' {
  interface CommandFields {
    'assembly.show': typeof fields;
  }
}

/** Shows an assembly as a whole: who is represented, its working groups, and all that is open in it. */
export const showWholeAssembly = (all: readonly Capability[]) =>
  defineCommand({
    name: 'assembly.show',
    summary: 'Show the Assembly: who is represented, groups, elections, polls, and what waits to go upward',
    usage: 'assembly show [as <as>]',
    examples: ['assembly show', 'assembly show as page'],
    changes: false,
    form: { title: 'Show the Assembly', submit: 'Show' },
    fields,

    async run({ as }, context): Promise<Message> {
      const { network, publicUrl } = context;
      mustBeAssembly(network);
      const whole: Press = { command: 'assembly.show', args: { network: network.id, as: 'page' } };
      const blocks = async (most: number) => [
        await representation(context),
        ...toBlocks(await sectionsOf(all, context), most),
      ];
      if (as)
        return asPage(whole, network.name, context, async () =>
          message(network.name, await blocks(MOST_ON_PAGE)),
        );
      const page = { label: 'All of it as a page', ...whole, opens: 'answer' } as const;
      return message(network.name, await blocks(MOST_IN_CHAT), publicUrl === null ? [] : [page]);
    },
  });

/** "2 of 3 LPNs are represented." */
async function representation({ store, network, today }: NetworkContext): Promise<Block> {
  const { all, represented } = await store.networks.representation(network.id, today);
  return { type: 'text', text: all === 0 ? 'There is no LPN yet.' : sayRepresentation(all, represented) };
}

/** Who is not represented, vacancies and working groups, and then what every capability has open. */
async function sectionsOf(all: readonly Capability[], context: NetworkContext): Promise<Section[]> {
  const { store, network, today, now, zone } = context;
  const few = { skip: 0, take: MOST_ON_PAGE };
  const without = await store.networks.represented(network.id, today, { onlyWithout: true, ...few });
  const vacant = await store.members.vacantSeats(network.id, today, few);
  const working = await store.groups.establishedIn(network.id, MOST_ON_PAGE);
  const span: Span = { from: now, to: now, now, today, until: today, zone };
  return [
    {
      heading: 'Not represented',
      items: without.map((lpn) => lpnLine(lpn, new Map(), undefined)),
      listedBy: ['network assembly'],
    },
    {
      heading: 'Vacant seats',
      items: await vacancyLines(vacant, network, store),
      listedBy: ['member vacancies'],
    },
    { heading: 'Working groups', items: await groupLines(working, store), listedBy: ['group list'] },
    ...(await openParts(all, network, span, context)),
  ];
}

/** What every capability says of what is open in the network, as in its digest. */
async function openParts(
  all: readonly Capability[],
  { id }: Network,
  span: Span,
  { store }: NetworkContext,
): Promise<Section[]> {
  const parts = all.flatMap(({ digest = [] }) => digest.filter(({ place }) => place === 'open'));
  const sections = parts.map(async ({ ofNetwork, listedBy }): Promise<Section[]> => {
    if (!ofNetwork) return [];
    const items = await ofNetwork.list(id, span, MOST_ON_PAGE, store);
    return [{ heading: ofNetwork.heading(span), items, listedBy: [listedBy] }];
  });
  return (await Promise.all(sections)).flat();
}
