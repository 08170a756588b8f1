import type { Capability } from '../capability.ts';
import { OTHERS, said, saidToBe } from '../parts/spoken.ts';
import { actOnLine } from './act-on-line.ts';
import { askReviewers } from './ask-reviewers.ts';
import { cancelReview } from './cancel-review.ts';
import { closeDueReview } from './close-due-review.ts';
import { closeReview } from './close-review.ts';
import { extendReview } from './extend-review.ts';
import { sayUndoneSignpost } from './forums/say-undone.ts';
import { setSignpost, showSignposts } from './forums/signposts.ts';
import { giveInput } from './give-input.ts';
import { listReviews } from './list-reviews.ts';
import { listTemplates } from './list-templates.ts';
import { giveFigures } from './measures/give-figures.ts';
import { keepFigures } from './measures/keep-figures.ts';
import { removeFigures } from './measures/remove-figures.ts';
import { reviewChart } from './measures/review-chart.ts';
import { setFigures } from './measures/set-figures.ts';
import { undoableFigures } from './measures/undoable-figures.ts';
import { openReview } from './open-review.ts';
import { owedReviews } from './owed-reviews.ts';
import { reviewReport } from './report-view.ts';
import { reviewReference } from './review-reference.ts';
import { reviewReminders } from './review-reminder.ts';
import { reviewCard } from './review-view.ts';
import { reviewsAndNetworks } from './reviews-and-networks.ts';
import { reviewsFound } from './reviews-found.ts';
import { reviewsInDigest } from './reviews-in-digest.ts';
import { reviewsSinceMeeting } from './reviews-since-meeting.ts';
import { reviewsWaiting } from './reviews-waiting.ts';
import { showReview } from './show-review.ts';
import { showTemplate } from './show-template.ts';
import { stopReview } from './stop-review.ts';
import { undoableReview } from './undoable-review.ts';

/** What people call the figures that a review looks at, and how they ask to see them. */
const FIGURES = '(?:figures|data|charts?|graphs?)';
const SHOW = '(?:see|show|view|get|give|send|download|fetch|share)(?: me| us)? (?:the |all |our )*';

/** Nothing follows, or how they are to be shown. */
const SHOWN = '(?=[.?! ]*$|,| as | over | for | in | please)';

/** The capability of running rounds of peer review: questions, inputs and the report. */
export const reviews = {
  commands: [
    openReview,
    listReviews,
    owedReviews,
    showReview,
    listTemplates,
    showTemplate,
    giveInput,
    askReviewers,
    extendReview,
    closeReview,
    cancelReview,
    stopReview,
    actOnLine,
    giveFigures,
    keepFigures,
    setFigures,
    removeFigures,
    reviewChart,
    showSignposts,
    setSignpost,
  ],
  help: {
    theme: 'planning',
    purpose: { asksBy: 'peer review' },
    suggested: ['review.open'],
    exceptions: 'Whoever was asked by a review may answer it while they are a member, in whatever role.',
  },
  spoken: {
    kinds: {
      review: {
        also: ['peer review'],
        reference: reviewReference,
        verbs: {
          open: ['create', 'new', 'add', 'start', 'begin', 'launch', 'run', 'have'],
          extend: ['move', 'postpone', 'back', ...saidToBe('extended', 'moved', 'postponed', 'due')],
          cancel: ['call off'],
          close: ['finish'],
          stop: [],
          ask: ['invite'],
          chart: ['graph', 'plot'],
          data: ['figures'],
          input: ['answer'],
        },
        after: { day: 'review extend' },
      },
    },
    sayings: [
      {
        beginning:
          /^(?:(?:peer )?review templates(?: list)?|(?:the )?questions (?:for|of) (?:peer )?reviews?)$/,
        means: 'review template list',
      },
      { beginning: /^(?:peer )?review template (?=\S)(?!list$|show )/, means: 'review template show ' },
      {
        beginning: new RegExp(`^${SHOW}${FIGURES} (?:for|of|from|on|in) (?:review )?(r\\d{1,9})${SHOWN}`),
        means: 'review chart $1 ',
      },
      {
        beginning: new RegExp(
          `^${SHOW}(\\p{L}[\\p{L}\\p{N} '-]{1,60}?) ${FIGURES} (?:for|of|from|on|in) (?:review )?(r\\d{1,9})${SHOWN}`,
          'u',
        ),
        means: 'review chart $2 "$1" ',
      },
      {
        beginning: new RegExp(`^${SHOW}(r\\d{1,9})(?:'s)? ${FIGURES}${SHOWN}`),
        means: 'review chart $1 ',
      },
      {
        beginning:
          /^(?:who (?:still )?(?:owes|hasn't|has not|has|hasnt)(?: still)?(?: answered| given(?: their)? input| replied| responded)?(?: to| for| on| in)?|has everyone (?:answered|replied|responded|given (?:their )?input)(?: to| for| on| in)?|how many (?:have )?(?:answered|replied|responded|given input)(?: to| for| on| in)?) (?:review )?(r\d{1,9})[?.! ]*$/,
        means: 'review show $1',
      },
      {
        beginning:
          /^(?:(?:give|send|add|enter|here(?:'s| is)) )?my (?:input|answers?|response|feedback|review) (?:for|to|on|of|in) (?:review )?(r\d{1,9})[.! ]*$/,
        means: 'review input $1',
      },
      {
        beginning:
          /^(?:(?:the )?(?:results?|report|answers|findings) (?:of|for|from|on|in)|what (?:did|have) (?:people|they|everyone|we) (?:say|said|answer|answered|think) (?:in|on|to|about)|who (?:has )?reviewed) (?:review )?(r\d{1,9})[?.! ]*$/,
        means: 'review show $1',
      },
      {
        beginning: /^(?:make|turn) line (\d{1,3}) of (r\d{1,9})(?: into)? an? action[.! ]*$/,
        means: 'review act $2 $1',
      },
      {
        beginning: /^(?:the )?(?:chart|graph)s? (?:for|of) (?:review )?(r\d{1,9})(?=[.?! ]*$|,| as )/,
        means: 'review chart $1',
      },
      {
        beginning: said(
          `ask ((?:${OTHERS})(?:(?:,|,? and| &)? (?:${OTHERS}))*) to (?:review|answer|(?:give|add) (?:their )?input (?:to|on|for)|look at) (?:review )?(r\\d{1,9})[.! ]*$`,
        ),
        means: 'review ask $2 $1',
      },
      {
        beginning:
          /^(?:what|which) (?:do i|reviews do i|must i) (?:still )?(?:owe|have to review|need to review|have to answer)[?.! ]*$/,
        means: 'review mine',
      },
      { beginning: /^(?:peer )?review of (?=\S.* (?:by|due|before) )/, means: 'review open ' },
    ],
  },
  records: {
    review: undoableReview,
    measureSet: undoableFigures,
    signpost: { name: 'Signpost', says: sayUndoneSignpost },
  },
  notUndone: {
    'review.ask':
      'The last that you did here was to ask more people for their input. They have been told, so it stays. You can cancel the review.',
    'review.input':
      'The last that you did here was your input to a review. To change it, give it again. Nothing was taken back.',
  },
  exported: {
    signposts: { heading: 'Whom you named to turn to', when: 'created_at', says: ['forum', 'contact'] },
  },
  found: { review: reviewsFound },
  messages: [reviewCard, reviewReport],
  reminders: { review: reviewReminders },
  waits: reviewsWaiting,
  sinceMeeting: reviewsSinceMeeting,
  digest: [reviewsInDigest],
  due: { 'close-review': closeDueReview },
  network: reviewsAndNetworks,
} satisfies Capability;
