import type { Network } from '../../../storage/networks/networks.ts';
import { theOneCalled } from '../../door/network-of.ts';
import { wordsOf } from '../../door/words-entered.ts';
import { Doubt, type Field } from '../../field.ts';
import { text } from '../../fields/fields.ts';
import { writeOutMentions } from '../../invocation.ts';
import { PROFESSIONS } from '../../networks/index.ts';
import { UserError } from '../../user-error.ts';

/** The networks whose members a poll asks together. */
export interface NetworksAsked {
  /** The words in which they were named. */
  said: string;
  networks: Network[];
  /** Those that were meant too, but do not let themselves be read from above. */
  without: Network[];
}

/** The longest list of networks, in characters. */
const LONGEST = 1000;

const LPNS =
  /^(?:(?:all|every|each|the|of|our) )*(?:(pharmacy|dental|eye health) )?(?:lpns?|local professional networks?)(?: (?:in|of|for) (?!the assembly$)(.+)| of the assembly)?$/i;

const named = text('Asks the members of', { max: LONGEST });

/** The networks, below that of the poll, whose members it asks together: the LPNs, or those that are named. */
export const networksField: Field<NetworksAsked, string, 'text'> = {
  label: 'Asks the members of',
  input: 'text',
  required: true,
  hint: 'The LPNs, the LPNs in an area, or names. Empty: this network',
  typed: 'words',
  introducedBy: {
    across: {
      usual: ['asking the members of', 'for the members of', 'for members of'],
      own: ['lpns', 'LPNs'].flatMap((lpns) =>
        ['the', 'all', 'all the', 'all our'].map((all) => `for ${all} ${lpns}`),
      ),
    },
  },
  canonical: writeOutMentions,
  parse(raw, reading) {
    const words = wordsOf(named.parse(raw, reading))
      .trim()
      .replaceAll(/\s+/g, ' ')
      .replace(/[.!]$/, '')
      .replace(/^for (?=.*\blpns?\b)/i, '');
    if (words !== '') return words;
    throw new UserError('Please say whose members are asked: the LPNs, or the names of networks.');
  },
  async resolve(said, { store, network }) {
    const below = await store.networks.below(network.id);
    const lpns = LPNS.exec(said);
    const meant = lpns ? lpnsAmong(below, lpns, network) : namedAmong(said, [network, ...below], network);
    const mayBeAsked = (each: Network) => each.id === network.id || each.readAbove;
    const networks = meant.filter(mayBeAsked);
    const without = meant.filter((each) => !mayBeAsked(each));
    // Who names a network is told that it is not asked; of all LPNs those are that may be.
    if (networks.length > 0 && (lpns || without.length === 0)) return { said, networks, without };
    throw new Doubt(
      `${without.map(({ name }) => name).join(', ')} ${without.length === 1 ? 'does not let itself' : 'do not let themselves'} be read from above, so the members cannot be asked together with others. Whoever manages it can allow that: network change --read-above yes`,
      said,
    );
  },
};

/** The LPNs below a network, of a profession or an area if one was named. */
function lpnsAmong(
  below: Network[],
  [said, profession, area]: RegExpExecArray,
  { name }: Network,
): Network[] {
  const isOf = (each: Network): boolean =>
    each.kind === 'lpn' &&
    (profession === undefined || sameWords(PROFESSIONS[each.profession ?? 'several'], profession)) &&
    (area === undefined || [each.areaTeam, each.region].some((one) => one !== null && sameWords(one, area)));
  const found = below.filter(isOf);
  if (found.length > 0) return found;
  const which = [profession && `${profession.toLowerCase()} `, 'LPN', area && ` in ${area}`];
  throw new Doubt(
    `There is no ${which.join('')} that is part of ${name}. A network is made part of another there: network under "${name}"`,
    said,
  );
}

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The networks of a list of names, each once, in the order of their names. */
function namedAmong(said: string, among: Network[], { name }: Network): Network[] {
  const found = namesIn(said, (each) => theOneCalled(each, beginning(each, among)) !== undefined).map(
    (each) => {
      const called = beginning(each, among);
      const only = theOneCalled(each, called);
      if (only) return only;
      throw new UserError(
        called.length === 0
          ? `I know no network called “${each.slice(0, 60)}” that is part of ${name}.`
          : `Which do you mean by “${each.slice(0, 60)}”: ${called.map((one) => one.name).join(', ')}?`,
      );
    },
  );
  return [...new Set(found)].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

const beginning = (typed: string, among: Network[]): Network[] =>
  among.filter((each) => each.name.toLowerCase().startsWith(typed.toLowerCase()));

/** The names in a list: in quotes, or with commas or “and” between them; a name may have an “and” of its own. */
function namesIn(said: string, isName: (words: string) => boolean): string[] {
  const quoted = [...said.matchAll(QUOTED)].map(([, name = '']) => name.trim());
  const others = said
    .replaceAll(QUOTED, ',')
    .split(/\s*[,;|\n]\s*(?:(?:and|&)(?=\s|[,;]|$)\s*)?/)
    .filter((each) => each !== '' && !/^(?:and|&)$/.test(each))
    .flatMap((each) => (isName(each) ? [each] : each.split(/\s+(?:and|&)\s+/)));
  return [...quoted, ...others];
}

const QUOTED = /["“]([^"“”]+)["”]/g;
