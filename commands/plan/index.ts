import type { Capability } from '../capability.ts';
import { datedTaskVerbs, saidToBe } from '../parts/spoken.ts';
import { addHighlight } from './add-highlight.ts';
import { addMilestone } from './add-milestone.ts';
import { addPriority } from './add-priority.ts';
import { answerReview, askForReview } from './answer-review.ts';
import { approvePlan } from './approve-plan.ts';
import { carryMilestone, carryPriority } from './carry-over.ts';
import { compareYears } from './compare-years.ts';
import { completeMilestone } from './complete-milestone.ts';
import { createPlan } from './create-plan.ts';
import { editHighlight } from './edit-highlight.ts';
import { editMilestone } from './edit-milestone.ts';
import { editPriority } from './edit-priority.ts';
import { giveMilestone } from './give-milestone.ts';
import { highlightsInDigest } from './highlights-in-digest.ts';
import { blockMilestone, riskMilestone } from './hinder-milestone.ts';
import { hinderedInDigest } from './hindered-in-digest.ts';
import { listAmendments } from './list-amendments.ts';
import { listMilestones } from './list-milestones.ts';
import { milestoneReference } from './milestone.ts';
import { milestoneReminders } from './milestone-reminder.ts';
import { milestoneTasks } from './milestone-tasks.ts';
import { moveMilestone } from './move-milestone.ts';
import { planCountedFor } from './plan-counted-for.ts';
import { highlightsFound, milestonesFound, prioritiesFound } from './plan-found.ts';
import { planHeld } from './plan-held.ts';
import { planCard } from './plan-view.ts';
import { plansUnderWay } from './plans-under-way.ts';
import { putMilestone } from './put-milestone.ts';
import { removeHighlight } from './remove-highlight.ts';
import { removeMilestone } from './remove-milestone.ts';
import { removePriority } from './remove-priority.ts';
import { reopenMilestone } from './reopen-milestone.ts';
import { returnMilestone } from './return-milestone.ts';
import { reviewPlan } from './review-plan.ts';
import { shiftMilestones } from './shift-milestones.ts';
import { showMilestone } from './show-milestone.ts';
import { showPlan } from './show-plan.ts';
import { showPriority } from './show-priority.ts';
import { listSections, showSection } from './show-section.ts';
import { showAchievedOf, showTableOf } from './show-table.ts';
import { showTimeline } from './show-timeline.ts';
import { submitPlan } from './submit-plan.ts';
import { unblockMilestone } from './unblock-milestone.ts';
import { undoableParts } from './undoable-parts.ts';
import { writeSection } from './write-section.ts';
import { yearEndInDigest } from './year-end-in-digest.ts';

export { countedForFacts } from './counted-for.ts';
export { countedForField } from './plan-fields.ts';
export { priorityReference } from './priority-reference.ts';

/** The capability of keeping a network's work plan for a year: its priorities, and their milestones. */
export const plan = (all: readonly Capability[]) =>
  ({
    commands: [
      createPlan,
      showPlan,
      showTimeline,
      writeSection,
      showSection,
      listSections,
      submitPlan,
      approvePlan,
      listAmendments,
      reviewPlan,
      askForReview,
      answerReview,
      carryPriority,
      compareYears,
      showTableOf(all),
      showAchievedOf(all),
      addHighlight,
      editHighlight,
      removeHighlight,
      addPriority,
      showPriority,
      editPriority,
      removePriority,
      addMilestone,
      listMilestones,
      showMilestone,
      completeMilestone,
      reopenMilestone,
      moveMilestone,
      giveMilestone,
      returnMilestone,
      carryMilestone,
      putMilestone,
      shiftMilestones,
      riskMilestone,
      blockMilestone,
      unblockMilestone,
      editMilestone,
      removeMilestone,
    ],
    help: {
      theme: 'planning',
      abilities: { convene: [{ verb: 'change', what: 'the work plan' }] },
      owned: 'a milestone',
      purpose: { keeps: 'work plans' },
    },
    spoken: {
      kinds: {
        plan: {
          also: ['work plan', 'workplan'],
          verbs: {
            create: ['new', 'start', 'begin', 'draft', 'set up'],
            submit: ['send for approval', 'put forward'],
            approve: ['sign off', 'approved by', 'agreed by'],
            amendments: ['changes'],
          },
        },
        milestone: {
          reference: milestoneReference,
          verbs: {
            done: saidToBe('done', 'complete', 'completed', 'finish', 'finished', 'reached', 'met'),
            ...datedTaskVerbs,
            risk: saidToBe('at risk', 'in danger'),
            block: saidToBe('blocked', 'stuck', 'held up', 'on hold'),
            unblock: [
              'can go on',
              'goes on',
              ...saidToBe(
                'unblocked',
                'no longer blocked',
                'not blocked',
                'no longer at risk',
                'not at risk',
                'on course',
                'on track',
              ),
            ],
            put: ['sequence'],
            reopen: ['re-open'],
            edit: ['change', 'reword', 'rename'],
            remove: ['cancel', 'drop', 'delete', 'take out'],
          },
          after: { person: 'milestone give', day: 'milestone move' },
        },
      },
      sayings: [
        {
          beginning:
            /^(?:milestone )?(w\d+\.\d+) (?:comes |goes |starts |begins |is |to come )?(?:only )?(?:after|follows|depends on|waits for|awaits|relies on) (?=w\d|noth|none)/,
          means: 'milestone put $1 after ',
        },
        {
          beginning:
            /^(?:how(?:'s| is) (?:the|our) (?:work ?)?plan (?:going|doing|looking|coming (?:on|along))|(?:what's|what is|whats) (?:the|our) (?:work ?)?plan(?: for (?:this|the) year)?|(?:is (?:the|our) (?:work ?)?plan|are we) on track|how are we doing (?:against|on|with) (?:the|our) (?:work ?)?plan)[?.! ]*$/,
          means: 'plan show',
        },
        {
          beginning:
            /^(?:how(?:'s| is| are)(?: we| things)?(?: doing| getting on)?(?: with| on)? (?:priority )?(w\d{1,9})(?: going| doing| getting on| looking)?|where are we (?:on|with) (?:priority )?(w\d{1,9})|who (?:leads|is leading|owns|looks after) (?:priority )?(w\d{1,9}))[?.! ]*$/,
          means: 'plan priority show $1$2$3',
        },
        {
          beginning:
            /^(?:(?:show|see|view)(?: me| us)? )?(?:the |our )?(?:plan(?:'s)? )?timeline(?: of (?:the|our) plan)?[?.! ]*$/,
          means: 'plan timeline',
        },
        {
          beginning:
            /^what (?:have|has|did) (?:we|the (?:network|group)) (?:achieved?|got done|done|finished|completed)(?: so far)?(?: this (?:financial )?year)?[?.! ]*$/,
          means: 'plan table achieved',
        },
        {
          beginning:
            /^what(?:'s|s| is) (?:late|overdue|behind) (?:on|in) (?:the|our) (?:work ?)?plan[?.! ]*$/,
          means: 'milestone list overdue',
        },
        {
          beginning:
            /^(?:export|print|download|email|send|get)(?: me| us)? (?:the |our )?(?:work ?)?plan(?= as |[.?! ]*$)/,
          means: 'plan show',
        },
        {
          beginning:
            /^(w\d{1,9}\.\d{1,9}) (?:is (?:going to be|likely to be|running|probably) late|will (?:probably |likely )?be late|is slipping|may slip|might slip)(?=[\s.,!]|$)/,
          means: 'milestone risk $1 ',
        },
        {
          beginning: /^(?:new )?milestone (?:for|on|under) (w\d{1,9})(?::| -|,)(?= )/,
          means: 'plan milestone add for $1 ',
        },
        {
          beginning: /^plan table (achieved from [^"]{1,40}?) (?:to|till|up to) (?=\S)/,
          means: 'plan table $1 until ',
        },
        {
          beginning:
            /^(?:plan )?(?:(?:add|create|make|new) (?:an? |the |another )?(?:new )?(?=(?:milestone|priority)\b)|(?=(?:milestone|priority) (?:add|create|new)\b))(milestone|priority)(?: add| create| new)?(?: called|:)?(?= |$)/,
          means: 'plan $1 add ',
        },
        {
          beginning:
            /^(?:create|new|start|make|begin|draft) (?:an? |the |our |next year's )*(?:work ?)?plan for (?=(?:fy ?)?20\d\d)/,
          means: 'plan create ',
        },
      ],
    },
    records: undoableParts,
    found: { milestone: milestonesFound, priority: prioritiesFound, highlight: highlightsFound },
    messages: [planCard],
    reminders: { milestone: milestoneReminders },
    tasks: milestoneTasks,
    digest: [hinderedInDigest, yearEndInDigest, highlightsInDigest],
    countedFor: planCountedFor,
    exported: {
      highlights: { heading: 'Highlights that you wrote for a work plan', when: 'day', says: ['text'] },
    },
    held: planHeld,
    network: { underWay: plansUnderWay },
  }) satisfies Capability;
