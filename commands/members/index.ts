import type { Capability } from '../capability.ts';
import { BY_NAME, OTHERS, said } from '../parts/spoken.ts';
import { addMember } from './add-member.ts';
import { addVacancy } from './add-vacancy.ts';
import { changeMember } from './change-member.ts';
import { checkNetwork } from './check-network.ts';
import { closeVacancy } from './close-vacancy.ts';
import { acceptMember, declineMember } from './decide-request.ts';
import { endMember } from './end-member.ts';
import { joinNetwork } from './join-network.ts';
import { listMembers } from './list-members.ts';
import { listVacancies } from './list-vacancies.ts';
import { membersToSetUp } from './members-to-set-up.ts';
import { membershipAnswer, membershipRequest } from './request-view.ts';
import { requestsWaiting } from './requests-waiting.ts';
import { showMember } from './show-member.ts';
import { undoableMember, undoableSeat } from './undoable-members.ts';

export type { Bodies } from './bodies.ts';
export { clinicalMajority, isClinical, needsClinicalMajority } from './composition.ts';
export { compositionFact } from './composition-view.ts';
export { electorateOf, membersWhoMay } from './electorate.ts';
export { endSeat, giveSeat } from './give-seat.ts';
export {
  firstDayUnmanaged,
  isSooner,
  keepManaged,
  MANAGING,
  nobodyWithout,
  type RefusalToLeave,
  type RolesHeld,
} from './keep-managed.ts';
export { vacancyLines } from './list-vacancies.ts';
export { managersOf, nudgeThoseWhoDecide, thoseWhoDecide } from './managers.ts';
export {
  localityField,
  memberField,
  organisationField,
  professionField,
  sessionsField,
  skillsField,
} from './member-fields.ts';
export { belongs } from './membership.ts';
export { roleField, standpointField } from './role-field.ts';
export { overlap, saySeat, sayTerm, type Term, vacancyFor } from './seat.ts';

const FROM_US = '(?: from (?:the|our|this) (?:network|group|board|team|committee))?';

/** The capability of recording who belongs to a network, and in which roles. */
export const members = {
  commands: [
    checkNetwork,
    addMember,
    listMembers,
    showMember,
    changeMember,
    endMember,
    listVacancies,
    addVacancy,
    closeVacancy,
    joinNetwork,
    acceptMember,
    declineMember,
  ],
  help: {
    theme: 'belonging',
    comingToRoles: 'See who has which role with member list. Ask to join with member join.',
  },
  spoken: {
    kinds: {
      member: {
        also: ['people'],
        verbs: {
          add: ['new', 'appoint', 'appointed', 'welcome'],
          end: ['remove', 'retire'],
        },
      },
    },
    sayings: [
      {
        beginning: /^(?:the |our |any |open |what )*vacanc(?:y|ies)(?: are there| do we have)?[?. ]*$/,
        means: 'member vacancies',
      },
      { beginning: /^check (?:the|our|this) (?:network|group|membership)[?. ]*$/, means: 'network check' },
      { beginning: said(`accept (?=(?:${OTHERS})[.! ]*$)`), means: 'member accept ' },
      { beginning: said(`decline (?=(?:${OTHERS})[.! ]*$)`), means: 'member decline ' },
      { beginning: /^(?:we )?appoint(?:ed)?(?= )/, means: 'member add' },
      {
        beginning: said(
          `(?:add|welcome|invite) (${BY_NAME}) as (?:an? |our |the |new )*member(?: of (?:the|our|this) (?:network|group|board|team))?(?=$|[\\s.,!])`,
        ),
        means: 'member add $1 ',
      },
      {
        beginning: said(
          `(?:add|welcome|invite) (${BY_NAME})(?: to (?:the|our|this) (?:network|group|board|team|committee))? as (?:an? |our |the |new )*(?!(?:an? )?(?:action|milestone|priority|option|decision))`,
        ),
        means: 'member add $1 as ',
      },
      {
        beginning: said(
          `(?:add|welcome|invite) (${BY_NAME}) to (?:the|our|this) (?:network|group|board|team|committee)(?=$|[\\s.,!])`,
        ),
        means: 'member add $1 ',
      },
      {
        beginning: said(
          `(${BY_NAME}) (?:is joining|has joined|joins)(?: us| the (?:network|group|board|team))?(?=$|[\\s.,!])`,
        ),
        has: ['join'],
        means: 'member add $1 ',
      },
      {
        beginning: said(
          `(${BY_NAME}) (?:(?:is|has|will be|will) )?(?:stepping|steps|stepped|step|standing|stands|stood|stand) down(?: from the (?:network|group|board|team))?(?=$|[\\s.,!])`,
        ),
        has: ['down'],
        means: 'member end $1 ',
      },
      {
        beginning: said(
          `(${BY_NAME}) (?:is leaving|has left|leaves|left)(?: us)?(?: the (?:network|group|board|team))?(?=$|[\\s.,!])`,
        ),
        has: ['leav', 'left'],
        means: 'member end $1 ',
      },
      {
        beginning: said(
          `(${BY_NAME}) (?:(?:is|was|has been) (?:now )?(?:appointed|elected)(?: as)?|becomes|will become)(?: an?| our| the| new)* `,
        ),
        has: ['appointed', 'elected', 'becom'],
        means: 'member add $1 as ',
      },
      {
        beginning: said(
          `make (${BY_NAME}) (?:(?:an?|our|the) )?(?:new )?(?=(?:clinic|chair|vice|deputy|lead|manager|admin|observer|patient|special|practice))`,
        ),
        means: 'member add $1 as ',
      },
      { beginning: said(`(${OTHERS}) is (?:now )?(?:our|the) new `), means: 'member add $1 as ' },
      {
        beginning: said(
          `(${OTHERS}) is now (?:an? |our |the )?(?=(?:clinic|chair|vice|deputy|lead|manager|admin|observer|patient|special|practice))`,
        ),
        means: 'member add $1 as ',
      },
      { beginning: said(`remove (${BY_NAME})${FROM_US}(?= because )`), means: 'member end $1 ' },
      {
        beginning: said(
          `who(?:'s| is) (?!in |on |the |a |an |our |coming|chair|here\\b|there\\b|\\p{L}+ing\\b)(?=\\p{L}+(?: \\p{L}[\\p{L}'-]*){0,3}[?]?$)`,
        ),
        means: 'member show',
      },
      { beginning: said(`remove (${OTHERS})${FROM_US}(?=$|[\\s.,])`), means: 'member end $1 ' },
      {
        beginning: said(
          `(${BY_NAME}) (?:is taking over|takes over|will take over|is going to be|will be)(?: as)?(?: an?| our| the)?(?: new)? (?=(?:clinic|chair|vice|deputy|manager|admin|observer|patient|special|practice|lead (?:gp|nurse)))`,
        ),
        has: ['over', 'be'],
        means: 'member add $1 as ',
      },
      {
        beginning:
          /^(?:who are (?:all )?(?:the |our )?(?:members|people)|how many (?:members|people|of us) (?:do we have|are there|are we)?)(?: here| in (?:the|our|this) (?:network|group))?[?.! ]*$/,
        means: 'member list',
      },
      {
        beginning:
          /^(?:how many clinicians (?:do we have|are there)|(?:do we (?:still )?have|have we(?: still)?(?: got)?|is there) a clinical majority|are we (?:properly )?(?:made up|balanced))[?.! ]*$/,
        means: 'network check',
      },
      {
        beginning: said(
          `(${BY_NAME}) (?:(?:has|is|have) )?(?:resigned|resigning|retired|retiring|quit|quitting)(?: from (?:the|our) (?:network|group|board))?(?=$|[\\s.,!])`,
        ),
        has: ['resign', 'retir', 'quit'],
        means: 'member end $1 ',
      },
      {
        beginning:
          /^(?:(?:leave|quit) (?:the|this|our) (?:network|group|board)|i(?:'m| am) (?:leaving|quitting)(?: (?:the|this|our) (?:network|group|board))?|(?:take|get|remove) me (?:off|from|out of) (?:the|this|your) (?:list|network|group))(?=[.! ]*$| because )/,
        means: 'member end me ',
      },
      {
        beginning:
          /^(?:join(?: (?:the|this|your) network)?|let me in|i(?:'m| am) joining|add me(?: to (?:the|this) network)?)[.!? ]*$/,
        means: 'member join',
      },
      {
        beginning:
          /^who(?:'s|s| is| are)? (?:(?:runs|manages|chairs|leads) (?:this|the|our) (?:network|group|board))(?: here)?[?.! ]*$/,
        means: 'member list',
      },
      {
        beginning:
          /^(?:who(?:'s|s| is| are)|(?:list|show)(?: me)?) (?:all )?(?:the |our )?(?:clinical )?chairs?(?: here)?[?.! ]*$/,
        means: 'member list role chair',
      },
      {
        beginning:
          /^(?:who(?:'s|s| is| are)|(?:list|show)(?: me)?) (?:all )?(?:the |our )?(deputy|vice|deputy chair|vice chair|manager|clinician|observer|patient rep(?:resentative)?|rep(?:resentative)?|practice voice|lead gp|lead nurse|administrator|admin)s?(?: here)?[?.! ]*$/,
        means: 'member list role $1',
      },
      {
        beginning:
          /^who(?:'s| is| are| all is)? (?:in|on|part of) (?:the|our|this) (?:network|group|board|team|committee)[?.! ]*$/,
        means: 'member list',
      },
    ],
  },
  records: { member: undoableMember, seat: undoableSeat },
  messages: [membershipRequest, membershipAnswer],
  waits: requestsWaiting,
  network: {
    stillToDo: membersToSetUp,
    firstSteps: (network) => [
      { label: 'Add member', command: 'member.add', args: { network }, opens: 'form', style: 'primary' },
    ],
  },
  exported: {
    members: { heading: 'Your memberships', when: 'joined_at', says: ['status', 'profession', 'skills'] },
    seats: { heading: 'Roles you have or had', when: 'created_at', says: ['role'] },
  },
} satisfies Capability;
