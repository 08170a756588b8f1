import type { Organisation } from '../../storage/organisations/organisations.ts';
import type { Capability } from '../capability.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { UserError } from '../user-error.ts';

/** Locks organisations and their proposals while a change is undone. */
const held: Pick<UndoableRecord, 'underRule'> = {
  async underRule(takeBack, { store }) {
    await store.organisations.hold();
    await takeBack();
  },
};

const ALL_AGREED =
  'All whose it is have agreed to that, so it is not for one to take back. Propose it the other way round, with org rename, or ask whoever runs me.';

/** How a change of an organisation, of a network's name for one, and of a proposal is undone. */
export const undoableOrganisations: NonNullable<Capability['records']> = {
  organisation: {
    ...held,
    name: 'The organisation',
    refuse: ({ command }) => (command === 'org.agree' ? ALL_AGREED : null),

    /**
     * Undone only if no other network must agree now, because seats elsewhere may represent the organisation
     * meanwhile.
     */
    async takeBack(change, { store, network, today }) {
      const [was, is] = [change.before, change.after] as unknown as [Organisation | null, Organisation];
      await store.organisations.holdIds(is.id);
      const now = await store.organisations.get(is.id);
      if (!now || now.version !== is.version) return false;
      if (was === null && (await store.organisations.isSpokenFor(is)))
        throw new UserError(`Someone speaks for ${is.name} by now, so it stays in the directory.`);
      const whose = was === null ? [] : await store.organisations.networksOf(now, today);
      if (whose.some((id) => id !== network.id))
        throw new UserError(
          `Others speak for ${is.name} by now, so their managers would have to agree: org rename proposes it to them.`,
        );
      const named = was === null ? null : await store.organisations.byName(was.name, null);
      if (named && named.id !== is.id && named.id !== is.mergedIntoId)
        throw new UserError(`There is another organisation called ${was?.name} by now. Nothing was changed.`);
      return store.changes.undo(change);
    },
  },

  organisationName: { ...held, name: 'What you call the organisation' },

  organisationProposal: {
    ...held,
    name: 'What was proposed',
    refuse: ({ command }) =>
      command === 'org.rename' || command === 'org.merge'
        ? null
        : 'That is decided, and those who proposed it were told. It can be proposed again, with org rename or org merge.',

    async afterUndo({ recordId }, { store }) {
      const asked = await store.proposals.assents(recordId);
      await store.messages.refresh(...asked.map(({ id }) => id));
    },
  },

  organisationAssent: {
    ...held,
    name: 'That you agree',

    async takeBack(change, { store }) {
      const assent = await store.proposals.assent(change.recordId);
      return assent?.proposal.status === 'open' && store.changes.undo(change);
    },
  },
};
