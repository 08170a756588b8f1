import type { Change } from '../../storage/audit/logs.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { aboutNetwork } from '../context.ts';
import { defineOperatorCommand } from '../operator-command.ts';
import { message } from '../view.ts';
import type { AuditFile, FiledChange } from './audit-file.ts';

/** So many changes are read at once. */
const PAGE = 1000;

/** Exports the audit of a network as far as its log goes, as data, for an operator. */
export const exportLog = defineOperatorCommand({
  name: 'audit.export',
  isAboutNetwork: true,
  changes: false,
  fields: {},

  async run(_, context) {
    const { store, network, now } = aboutNetwork(context);
    const { id, name } = network;
    const changes = await allPlaced(id, store);
    const people = await store.people.shown([...new Set(changes.map(({ personThen }) => personThen))]);
    const data: AuditFile = {
      is: 'convenor audit 1',
      network: { id, name },
      exportedAt: now.toISOString(),
      heads: (await store.auditLogs.heads(id)).map(({ at, note, publicKey }) => ({
        ...{ at: at.toISOString(), note, key: publicKey },
      })),
      keys: (await store.auditLogs.keys()).map(({ publicKey, followed, note }) => ({
        ...{ key: publicKey, follows: followed, note },
      })),
      people: Object.fromEntries([...people].map(([personId, person]) => [personId, nameOf(person)])),
      changes: changes.map(filed),
    };
    return { ...message(`The audit of ${name}`), data };
  },
});

async function allPlaced(networkId: string, store: Reads): Promise<Change[]> {
  const all: Change[] = [];
  for (;;) {
    const page = await store.auditLogs.placed(networkId, (all.at(-1)?.logIndex ?? -1) + 1, PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

const filed = (change: Change): FiledChange => {
  const { logIndex, id, at, command, personThen, record, recordId } = change;
  const { notAPatients, commitment, salt, before, after } = change;
  return {
    ...{
      number: (logIndex ?? 0) + 1,
      id,
      at: at.toISOString(),
      command,
      person: personThen,
      record,
      recordId,
    },
    ...{ notAPatients, commitment: commitment ?? '', salt, before, after },
  };
};
