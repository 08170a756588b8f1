import type { Person } from '../../storage/people/people.ts';
import type { NetworkContext } from '../context.ts';
import { electorateOf, membersWhoMay } from '../members/index.ts';
import { UserError } from '../user-error.ts';

type ReviewerContext = Pick<NetworkContext, 'store' | 'network' | 'today'>;

/** Those of these people who are members of the network today and may take part in it. */
export async function whoMayReview(personIds: string[], where: ReviewerContext): Promise<string[]> {
  const able = new Set(await membersWhoMay('take part', where));
  return personIds.filter((id) => able.has(id));
}

/**
 * The people to ask: those named, or everyone who may vote if nobody is named. Throws a refusal if someone
 * named is not a member who may take part, or if there is nobody to ask.
 */
export async function reviewersFor(named: Person[] | undefined, context: ReviewerContext): Promise<string[]> {
  const asked = named
    ? await whoMayReview(
        named.map(({ id }) => id),
        context,
      )
    : await electorateOf(context);
  const not = named?.find(({ id }) => !asked.includes(id));
  if (not)
    throw new UserError(
      `${not.name} cannot give input: a reviewer must be a member of ${context.network.name} who may take part.`,
      { field: 'reviewers' },
    );
  if (asked.length === 0)
    throw new UserError('Nobody here may give input yet. Name reviewers, or add members first.');
  return asked;
}
