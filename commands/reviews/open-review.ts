import type { Person } from '../../storage/people/people.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { choice, people, personArg, yesOrNo } from '../fields/fields.ts';
import type { PressArgs } from '../press.ts';
import { type Button, type Form, type Message, message } from '../view.ts';
import { FEWEST_ANONYMOUS } from './report.ts';
import { dayOfMonth, mustLeaveTime } from './review.ts';
import { dueField, topicField } from './review-fields.ts';
import { reviewCard } from './review-view.ts';
import { reviewersFor } from './reviewers.ts';
import { startReview } from './start-review.ts';
import { FIRST_TEMPLATE } from './template.ts';

const fields = {
  topic: topicField,
  due: dueField,
  reviewers: optional({
    ...people('Who gives input'),
    hint: 'Leave this empty for every member who may vote',
    introducedBy: { with: { usual: ['reviewers', 'reviewer', 'reviewed by', 'asking'] } },
  }),
  anonymous: optional(yesOrNo('Anonymous', 'No, unless you say so: then each answer is shown with its name')),
  monthly: optional(yesOrNo('Every month', 'When it closes, the next one opens by itself')),
  /** Set by the buttons below the message that too few people would be asked for anonymous input. */
  few: unasked(choice('Few', { more: 'Ask more people', all: 'Open it all the same' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'review.open': typeof fields;
  }
}

export const openReview = defineCommand({
  name: 'review.open',
  summary: 'Ask members for their input to a peer review',
  usage: 'review open <topic> due <due> [with <reviewers>] [anonymous] [monthly]',
  examples: [
    'review open "Antibiotic prescribing" due 30 June 2027',
    'review open "Antibiotic prescribing" due 30 June 2027 with @bob and @cat anonymous monthly',
  ],
  form: { title: 'New review', submit: 'Open' },
  needs: 'convene',
  fields,

  async run({ topic, due, reviewers, anonymous = false, monthly = false, few }, context) {
    mustLeaveTime(due, context.today);
    const asked = await reviewersFor(reviewers, context);
    if (anonymous && asked.length < FEWEST_ANONYMOUS && few !== 'all')
      return tooFew({ topic, due, reviewers, monthly }, { asked: asked.length, few }, context);
    const review = await startReview(
      {
        topic,
        template: FIRST_TEMPLATE,
        isAnonymous: anonymous,
        isForSome: reviewers !== undefined,
        repeatsOn: monthly ? dayOfMonth(due) : null,
        due,
        followsId: null,
        createdById: context.caller.id,
      },
      asked,
      context,
    );
    return showCard(reviewCard, review.id, context);
  },
});

interface MeantReview {
  topic: string;
  due: Day;
  reviewers: Person[] | undefined;
  monthly: boolean;
}

/**
 * Warns, before anything opens, that the anonymous input of so few people would not be shown. If the person
 * wants to ask more people, it is the form again.
 */
function tooFew(
  { topic, due, reviewers, monthly }: MeantReview,
  { asked, few }: { asked: number; few: 'more' | undefined },
  { network: { id: network } }: NetworkContext,
): Form | Message {
  const meant = { topic, due, monthly: monthly ? 'yes' : 'no' };
  const named = reviewers?.map(({ id }) => personArg(id));
  if (few === 'more') {
    const entered = { ...meant, reviewers: named, anonymous: 'yes' };
    return formFor(openReview, { given: { network }, entered, faults: {} });
  }
  const open = (label: string, args: PressArgs<'review.open'>): Button => ({
    ...{ label, command: 'review.open' },
    args: { ...meant, network, reviewers: named, ...args },
  });
  const people = asked === 1 ? 'Only one person' : `Only ${asked} people`;
  return message(
    'It is not open yet',
    [
      `${people} would be asked, and anonymously. Of fewer than ${FEWEST_ANONYMOUS} anonymous inputs I show only how many they are, so that nobody can guess whose they are: what they wrote would be lost.`,
    ],
    [
      { ...open('Open it named', { anonymous: 'no' }), style: 'primary' },
      { ...open('Ask more people', { anonymous: 'yes', few: 'more' }), opens: 'form' },
      open('Open it all the same', { anonymous: 'yes', few: 'all' }),
    ],
  );
}
