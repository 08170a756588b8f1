import { type Field, optional } from '../field.ts';
import { colleague } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';

const somebody = introduced(colleague('Who stands in for you'), {
  with: { usual: ['covered by', 'stand-in', 'stand-in is', 'deputy', 'deputy is', 'my deputy is'] },
});

/** What people write after the name of whoever stands in for them. */
const STANDING_IN =
  / (?:(?:is |will be )?(?:standing|stepping|filling) in|(?:is |will be )?covering|stands in|covers|as (?:cover|deputy|my deputy))(?: for me| meanwhile)?$/i;

/** "with @cat standing in" */
export const standInField: typeof somebody = optional({
  ...somebody,
  typed: 'phrase',
  hint: 'They get what falls due for you meanwhile',
  canonical: (typed: string, mentions: Parameters<Field<unknown>['canonical']>[1]) =>
    somebody.canonical(typed.replace(STANDING_IN, ''), mentions),
}) as typeof somebody;
