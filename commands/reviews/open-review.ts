import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { people, yesOrNo } from '../fields/fields.ts';
import { dayOfMonth, mustBeAhead } from './review.ts';
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

  async run({ topic, due, reviewers, anonymous = false, monthly = false }, context) {
    mustBeAhead(due, context.today);
    const asked = await reviewersFor(reviewers, context);
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
