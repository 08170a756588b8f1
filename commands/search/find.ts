import type { Network } from '../../storage/networks/networks.ts';
import type { SearchHit } from '../../storage/search/search.ts';
import type { Reads } from '../../storage/store.ts';
import type { SearchedKind } from '../../storage/tables.ts';
import type { Capability } from '../capability.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommandAnywhere } from '../command.ts';
import { unasked } from '../field.ts';
import { text } from '../fields/fields.ts';
import type { FoundRecord, ListFound } from '../parts/found.ts';
import { UserError } from '../user-error.ts';
import type { Item } from '../view.ts';

/** How much of a record, and of the part of it that was found, a line shows. */
const MOST_SHOWN = 150;

/** What is looked for. One letter is no word: it would find half of everything. */
const sought = text('Words', { max: 200, hint: 'For example: flu clinics' });
const wordsField: typeof sought = {
  ...sought,
  parse(raw, reading) {
    const words = sought.parse(raw, reading);
    if (/[\p{L}\p{N}]{2}/u.test(words)) return words;
    throw nothingToLookFor(words);
  },
};

const fields = { words: wordsField, page: pageFields.page, as: unasked(pageFields.as) };

declare module '../press.ts' {
  interface CommandFields {
    find: typeof fields;
  }
}

/** The command that finds records by their words, in all networks that the caller may read. */
export function findOf(all: readonly Capability[]) {
  const lists: Partial<Record<SearchedKind, ListFound>> = Object.assign(
    {},
    ...all.map(({ found }) => found ?? {}),
  );
  return defineCommandAnywhere({
    name: 'find',
    summary: 'Find what was recorded in your networks, by its words',
    usage: 'find <words> [page <page>]',
    examples: ['find flu clinics'],
    form: { title: 'Find', submit: 'Find' },
    changes: false,
    isPrivate: true,
    fields,

    async run({ words, page = 1, as }, context) {
      const { caller, store, today } = context;
      return listPage({ page, as }, context, {
        title: `Found for “${words}”`,
        none: `Nothing that you may read has ${/\s/.test(words) ? 'all these words' : 'this word'}. Try fewer or others.`,
        async rows(span) {
          const found = await store.search.find({ personId: caller.id, today, words }, span);
          if (found === undefined) throw nothingToLookFor(words);
          return found;
        },
        items: (found) => toItems(found, lists, store),
        turnTo: (to) => ({ command: 'find', args: { words, ...to } }),
      });
    },
  });
}

const nothingToLookFor = (words: string): UserError =>
  new UserError(
    `I cannot look for “${words}” alone, as nearly everything has it. Give a word that says what it is about, for example: find flu clinics`,
    { field: 'words' },
  );

/** A line for each record that is still there, with the button that shows its card. */
async function toItems(
  found: SearchHit[],
  lists: Partial<Record<SearchedKind, ListFound>>,
  store: Reads,
): Promise<Item[]> {
  const recordsOf = async (kind: SearchedKind): Promise<FoundRecord[]> => {
    const ids = found.flatMap((each) => (each.kind === kind ? each.id : []));
    return lists[kind]?.(ids, store) ?? [];
  };
  const [networks, ...records] = await Promise.all([
    store.networks.shown(found.map(({ networkId }) => networkId)),
    ...[...new Set(found.map(({ kind }) => kind))].map((kind) => recordsOf(kind)),
  ]);
  const byId = new Map(records.flat().map((record) => [record.id, record]));
  return found.flatMap((each) => {
    const record = byId.get(each.id);
    return record ? toItem(each, record, networks) : [];
  });
}

function toItem({ part, networkId }: SearchHit, record: FoundRecord, networks: Map<string, Network>): Item {
  const { reference, title, show } = record;
  const name = networks.get(networkId)?.name ?? '';
  return {
    text: [
      { strong: reference },
      ` ${shortened(title, MOST_SHOWN)}`,
      ...(part === null ? [] : [': “', shortened(part, MOST_SHOWN), '”']),
      ` (${name})`,
    ],
    button: { label: 'Show', ...show },
  };
}
