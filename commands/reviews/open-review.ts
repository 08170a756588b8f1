import type { Person } from '../../storage/people/people.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import { dayOfMonth, QUARTER } from '../dates/month-series.ts';
import { formFor } from '../door/form-for.ts';
import { optional, rare, unasked } from '../field.ts';
import { choice, people, personArg, yesOrNo } from '../fields/fields.ts';
import type { PressArgs } from '../press.ts';
import { type Button, type Form, type Message, message } from '../view.ts';
import { FEWEST_ANONYMOUS } from './report.ts';
import { mustLeaveTime } from './review.ts';
import { dueField, templateField, topicField } from './review-fields.ts';
import { reviewCard } from './review-view.ts';
import { reviewersFor } from './reviewers.ts';
import { startReview } from './start-review.ts';
import { FIRST_TEMPLATE, type TemplateKey } from './template.ts';

const fields = {
  topic: topicField,
  due: dueField,
  reviewers: optional({
    ...people('Who gives input'),
    hint: 'Leave this empty for every member who may vote',
    introducedBy: { with: { usual: ['reviewers', 'reviewer', 'reviewed by', 'asking'] } },
  }),
  template: optional(templateField),
  anonymous: optional(yesOrNo('Anonymous', 'No, unless you say so: then each answer is shown with its name')),
  repeats: optional({
    ...choice('Repeats', { monthly: 'Every month', quarterly: 'Every three months' }),
    hint: 'When it closes, the next one opens by itself',
  }),
  monthly: rare(yesOrNo('Every month')),
  quarterly: rare(yesOrNo('Every three months')),
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
  usage:
    'review open <topic> due <due> [using <template>] [with <reviewers>] [anonymous] [monthly] [quarterly]',
  examples: [
    'review open "Antibiotic prescribing" due 30 June 2027',
    'review open "Repeat prescribing" using audit due 30 June 2027',
    'review open "Antibiotic prescribing" due 30 June 2027 with @bob and @cat anonymous monthly',
  ],
  form: { title: 'New review', submit: 'Open' },
  needs: 'convene',
  fields,

  async run({ topic, due, template = FIRST_TEMPLATE, reviewers, anonymous = false, few, ...often }, context) {
    const repeats = oftenOf(often);
    mustLeaveTime(due, context.today);
    const asked = await reviewersFor(reviewers, context);
    if (anonymous && asked.length < FEWEST_ANONYMOUS && few !== 'all')
      return tooFew({ topic, due, template, reviewers, repeats }, { asked: asked.length, few }, context);
    const review = await startReview(
      {
        topic,
        template,
        isAnonymous: anonymous,
        isForSome: reviewers !== undefined,
        repeatsOn: repeats ? dayOfMonth(due) : null,
        repeatsEvery: repeats ? MONTHS[repeats] : 1,
        seriesDay: repeats ? due : null,
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

/** How many months lie between two rounds of a review that repeats so often. */
const MONTHS = { monthly: 1, quarterly: QUARTER };
type Often = keyof typeof MONTHS;

/** How often a review is to repeat, chosen in the form or typed as a word; undefined if it is not. */
function oftenOf(asked: {
  repeats?: Often | undefined;
  monthly?: boolean | undefined;
  quarterly?: boolean | undefined;
}): Often | undefined {
  if (asked.quarterly) return 'quarterly';
  return asked.repeats ?? (asked.monthly ? 'monthly' : undefined);
}

interface MeantReview {
  topic: string;
  due: Day;
  template: TemplateKey;
  reviewers: Person[] | undefined;
  repeats: Often | undefined;
}

/**
 * Warns, before anything opens, that the anonymous input of so few people would not be shown. If the person
 * wants to ask more people, it is the form again.
 */
function tooFew(
  { topic, due, template, reviewers, repeats }: MeantReview,
  { asked, few }: { asked: number; few: 'more' | undefined },
  { network: { id: network } }: NetworkContext,
): Form | Message {
  const meant = { topic, due, template, ...(repeats && { repeats }) };
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
