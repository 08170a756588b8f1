import type { GroupSupporter } from '../generated/client.ts';
import { toDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { fromRow, toRow } from './group-reads.ts';
import type { WorkingGroup } from './groups.ts';

/** Writes working groups, and who wants to work in them. */
export function groupWrites(context: WriteContext<'workingGroup' | 'groupSupporter'>) {
  const { tx, newId, now, audit, wake } = context;
  const groups = versionedWrites(context, 'workingGroup', tx.workingGroup, { toRow });
  const supporters = versionedWrites(context, 'groupSupporter', tx.groupSupporter, {
    toRow: (row: GroupSupporter) => row,
  });

  const supportOf = (groupId: string, personId: string): Promise<GroupSupporter | null> =>
    tx.groupSupporter.findUnique({ where: { groupId_personId: { groupId, personId } } });

  return {
    async add(group: NewGroup): Promise<WorkingGroup> {
      const row = await tx.workingGroup.create({
        data: { ...group, until: toDate(group.until), id: newId(), createdAt: now },
      });
      audit('workingGroup', row.id, null, row);
      return fromRow(row);
    },

    /** Changes a group under an optimistic lock. A job sees to the end of its term. */
    async update(group: WorkingGroup, change: Partial<WorkingGroup>): Promise<WorkingGroup> {
      const after = await groups.update(group, change);
      if (change.nextAt) wake([{ job: 'end-group', id: after.id, dueAt: change.nextAt }]);
      return after;
    },

    /** Records that a person wants to work in the group; null if they have said so already. */
    async support(groupId: string, personId: string): Promise<string | null> {
      const before = await supportOf(groupId, personId);
      if (before && !before.withdrawn) return null;
      if (before) await supporters.update(before, { withdrawn: false, at: now });
      if (before) return before.id;
      const row = await tx.groupSupporter.create({ data: { id: newId(), groupId, personId, at: now } });
      audit('groupSupporter', row.id, null, row);
      return row.id;
    },

    /** Records that a person does not want to work in the group any more; null if they never did. */
    async unsupport(groupId: string, personId: string): Promise<string | null> {
      const before = await supportOf(groupId, personId);
      if (!before || before.withdrawn) return null;
      await supporters.update(before, { withdrawn: true });
      return before.id;
    },
  };
}

type NewGroup = Pick<
  WorkingGroup,
  'networkId' | 'number' | 'title' | 'because' | 'leadId' | 'needed' | 'until' | 'createdById'
>;
