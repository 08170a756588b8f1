import type { Capability, HelpPart } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import { ABILITIES, type Ability, type AbilityWords, whoMay } from './roles.ts';

/** What these abilities allow, whatever the capabilities declare. */
const ALWAYS: Partial<AbilityWords> = {
  read: 'read the records',
  manage: 'invite and manage members, and change the network',
};

type Phrase = NonNullable<NonNullable<HelpPart['abilities']>[Ability]>[number];

/** Puts into words what each ability allows, as the capabilities declare. */
export function abilityWords(all: readonly Capability[]): AbilityWords {
  const sayOf = (ability: Ability): string =>
    ALWAYS[ability] ?? joined(all.flatMap(({ help }) => help?.abilities?.[ability] ?? []));
  const said = ABILITIES.map((ability) => [ability, sayOf(ability)] as const);
  return Object.fromEntries(said) as AbilityWords;
}

/** Each ability in words, with the roles that have it. */
export const whoMayWhat = (words: AbilityWords): { may: string; who: string }[] =>
  ABILITIES.map((ability) => ({ may: words[ability], who: whoMay(ability) }));

/** "record actions and decisions, and take part in meetings": phrases with the same verb are joined. */
function joined(phrases: Phrase[]): string {
  const verbs = [...new Set(phrases.map(({ verb }) => verb))];
  const each = verbs.map((verb) => {
    const what = phrases.filter((phrase) => phrase.verb === verb).flatMap((phrase) => phrase.what ?? []);
    return [verb, listed(what)].filter((word) => word !== '').join(' ');
  });
  const [first, second, ...others] = each;
  const isLong = first?.includes(' and ') && second !== undefined && others.length === 0;
  return isLong ? `${first}, and ${second}` : listed(each);
}
