import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { notTakenBack, type UndoableRecord } from '../parts/undoable-record.ts';
import { may } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { keepManaged } from './keep-managed.ts';

/** The commands whose changes of members and roles can be undone. */
const TAKEN_BACK = new Set([
  'member.add',
  'member.end',
  'member.change',
  'member.vacancy.add',
  'member.vacancy.close',
  'org.merge',
  'election.fill',
]);

/** The commands that cannot be undone because others have been told. */
const ANSWERED = new Set(['member.join', 'member.accept', 'member.decline']);

const ofMembers: Pick<UndoableRecord, 'refuse' | 'underRule' | 'afterUndo'> = {
  refuse({ command }) {
    if (TAKEN_BACK.has(command)) return null;
    return ANSWERED.has(command)
      ? 'A request to join, or the answer to one, cannot be taken back. A manager can end a membership with member end.'
      : notTakenBack(command);
  },

  /** Only someone who can manage members now may undo, so that nobody gets back a role they gave up. */
  async underRule(takeBack, context) {
    const { store, network, caller, today } = context;
    if (!may(await store.members.standing(network.id, caller.id, today), 'manage'))
      throw new UserError(
        'Only those who manage members can take that back, and you are not one of them any more. Please ask a manager.',
      );
    await keepManaged([network.id], context, takeBack);
  },

  afterUndo: (_, { store, network }: NetworkContext<Store>) => store.messages.refresh(network.id),
};

/** How a change of a membership is undone. */
export const undoableMember: UndoableRecord = { name: 'The membership', ...ofMembers };

/** How a change of a seat, held or vacant, is undone. */
export const undoableSeat: UndoableRecord = { name: 'The role', ...ofMembers };
