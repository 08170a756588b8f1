import type { Capability } from '../capability.ts';
import { channelsAbsent } from './absence-view.ts';
import { bindChannel } from './bind-channel.ts';
import { changeNetwork } from './change-network.ts';
import { chooseMainChannel } from './choose-main-channel.ts';
import { chooseNetwork } from './choose-network.ts';
import { closeNetwork } from './close-network.ts';
import { createForManager, inviteManager } from './create-for-manager.ts';
import { createNetwork } from './create-network.ts';
import { inspectNetwork } from './inspect-network.ts';
import { inviteChannel } from './invite-channel.ts';
import { lifeOf } from './life.ts';
import { listAllNetworks } from './list-all-networks.ts';
import { listChannels } from './list-channels.ts';
import { listNetworks } from './list-networks.ts';
import { mergeNetwork } from './merge-network.ts';
import { networkCardOf } from './network-view.ts';
import { putUnder } from './put-under.ts';
import { removeChannel } from './remove-channel.ts';
import { renameNetwork } from './rename-network.ts';
import { reopenNetwork } from './reopen-network.ts';
import { representNetwork } from './represent-network.ts';
import { endLine, setLine } from './set-line.ts';
import { setUpNetwork } from './set-up-network.ts';
import { showAssembly } from './show-assembly.ts';
import { showNetwork } from './show-network.ts';
import { undoableNetwork } from './undoable-network.ts';

export { tellOfAbsence } from './absence-view.ts';
export { isFreeName, mustBeFreeName } from './free-name.ts';
export { mustBeLetCreate } from './may-create.ts';
export { nameField as networkNameField, networkField } from './network-fields.ts';
export { PROFESSIONS } from './network-words.ts';
export { mustBeAssembly } from './represent-network.ts';
export { lpnLine, sayRepresentation } from './show-assembly.ts';

/** The capability of managing networks and their channels. */
export const networks = (all: readonly Capability[]) => {
  const life = lifeOf(all);
  const card = networkCardOf(life);
  return {
    commands: [
      createNetwork(life, card),
      showNetwork(card),
      setUpNetwork(life),
      listNetworks,
      renameNetwork,
      changeNetwork(life),
      putUnder,
      mergeNetwork(life, card),
      closeNetwork(life),
      reopenNetwork,
      inviteChannel,
      bindChannel(life, card),
      listChannels,
      chooseMainChannel,
      removeChannel(life),
      chooseNetwork,
      setLine,
      endLine,
      representNetwork,
      showAssembly,
    ],
    operator: [listAllNetworks, inspectNetwork, createForManager, inviteManager],
    records: { network: undoableNetwork(life) },
    help: {
      theme: 'belonging',
      topics: {
        network:
          'What a network is, and its settings, are changed with network change, which asks in a form, or by what you add: --zone (its time zone), --fewest-ballots (of fewer secret ballots only the outcome is told), --chair-told-after and --managers-told-after (working days until the chair’s digest tells of what is overdue, and until managers are told directly; 0 for never), --parent and --read-above (what it is part of, and whether members there may read it). With --most-proxies you say for how many others one may vote. network show tells how they stand.',
      },
      exceptions: 'Members of a network above may read the records where the network says so.',
      first: [
        { label: 'Start a network', command: 'network.create', args: {}, opens: 'form', style: 'primary' },
        { label: 'Join one with a code', command: 'network.here', args: {}, opens: 'form' },
      ],
    },
    messages: [card, channelsAbsent],
    spoken: {
      kinds: { network: { verbs: { create: ['new', 'start'], show: [], rename: [] } } },
      sayings: [
        {
          beginning: /^(?:which|what) network (?:is this|am i in|are we in|is this channel(?:'s)?)[?.! ]*$/,
          means: 'network show',
        },
        {
          beginning:
            /^(?:(?:which|what) networks (?:am i (?:in|part of|a member of)|do i belong to|are there|are we)|(?:list |show )?(?:me )?my networks)[?.! ]*$/,
          means: 'network list',
        },
        { beginning: /^rename (?:the|our|this) (?:network|group)(?: to| as)?(?= )/, means: 'network rename' },
        {
          beginning:
            /^invite (?:the |our |my )?(?:(?:teams|slack) (?:people|colleagues|members|users|folk|lot|side)|(?:people|colleagues|members|everyone) (?:from|in|on) (?:teams|slack))[.! ]*$/,
          means: 'network invite',
        },
      ],
    },
  } satisfies Capability;
};
