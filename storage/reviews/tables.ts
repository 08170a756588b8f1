import { describeTable } from '../rows/table.ts';

/** The people whom reviews ask for input, and when they gave it. */
export const reviewers = describeTable({
  name: 'reviewers',
  record: 'reviewer',
  network: { by: 'review_id', of: 'reviews' },
  people: { person_id: { as: 'participant', onCard: true } },
  once: {
    what: 'review input',
    clash: (a, b) => `${a}.review_id = ${b}.review_id`,
    order: (row) => `COALESCE(${row}.given_at, 'infinity'), NOT ${hasWritten(row)}, ${row}.id`,
    lost: (row) => `${hasWritten(row)} AND ${ofOpenReview(row)}`,
  },
  addsTo: [{ record: 'review', id: 'review_id', by: 'person_id', where: hasWritten('t') }],
  given: { by: 'person_id', at: 'given_at', command: 'review.input' },
  // The card of an open review shows how many of them there are.
  cards: { ids: ['r.id'], join: 'JOIN reviews AS r ON r.id = t.review_id', where: `r.status = 'open'` },
});

const ofReport = {
  network: { by: 'review_id', of: 'reviews' },
  cards: { ids: ['t.review_id'] },
} as const;

export const reviewTables = [
  describeTable({
    name: 'reviews',
    record: 'review',
    withdrawn: { status: 'withdrawn' },
    numbered: 'inNetwork',
    network: 'network_id',
    people: { created_by_id: { as: 'maker', onCard: true } },
    searched: { as: 'review', words: 'ARRAY[t.topic]', where: `t.status <> 'withdrawn'` },
    text: { topic: 'words', template: 'ours', step: 'ours', because: 'words' },
    due: {
      job: 'close-review',
      at: 'next_at',
      index: 'reviews_status_next_at_idx',
      where: `t.status = 'open'`,
      onlyInOpenNetwork: true,
    },
  }),
  reviewers,
  describeTable({
    name: 'review_inputs',
    id: 'reviewer_id',
    text: { answers: 'words', draft: 'words' },
    partOf: { by: 'reviewer_id', of: 'reviewers' },
    network: { by: 'reviewer_id', of: 'reviewers' },
    // Nobody else sees it. What others read is in the report.
    unseen: 'true',
  }),
  describeTable({
    ...ofReport,
    name: 'report_lines',
    people: { person_id: { as: 'participant', onCard: true } },
    searched: { as: 'review', words: 'ARRAY[t.text]', where: 'true' },
    text: { question: 'ours', text: 'words' },
  }),
  describeTable({ ...ofReport, name: 'report_counts', text: { question: 'ours' } }),
  describeTable({ ...ofReport, name: 'report_parts', text: { names: 'words', counts: 'ours' } }),
  describeTable({
    name: 'signposts',
    record: 'signpost',
    withdrawn: { withdrawn: true },
    network: 'network_id',
    people: { created_by_id: { as: 'maker' } },
    text: { contact: 'words' },
  }),
] as const;

/** Whether a reviewer has given input, or keeps a named draft. Sealed drafts cannot be found here. */
function hasWritten(row: string): string {
  return `(${row}.given_at IS NOT NULL OR EXISTS (SELECT 1 FROM review_inputs AS i WHERE i.reviewer_id = ${row}.id))`;
}

/**
 * Whether the review is open. When two people turn out to be one, nothing of a closed review is lost, because
 * its report stays as published.
 */
function ofOpenReview(row: string): string {
  return `EXISTS (SELECT 1 FROM reviews AS r WHERE r.id = ${row}.review_id AND r.status = 'open')`;
}
