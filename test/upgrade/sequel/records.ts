import { ASSEMBLY, PHARMACY } from '../story/networks.ts';
import { at, press, type Step } from './step.ts';

/** Each kind of record goes on with the number after the last. */
export const numbersGoOn: Step[] = [
  {
    name: 'the next action',
    says: ['Action A14'],
    act: at('priya', PHARMACY, 'action add @bob Ring three surgeries by 9 June 2027'),
  },
  {
    name: 'the next decision',
    says: ['Decision D8'],
    act: at('priya', PHARMACY, 'decision record The pilot begins in Leeds'),
  },
  {
    name: 'the next meeting',
    says: ['July meeting'],
    act: at('denise', 'Teams', 'meeting schedule "July meeting" on 13 July 2027 at 2pm'),
  },
  {
    name: 'the next poll',
    says: ['Tea or coffee?'],
    act: at('denise', 'Teams', 'poll open "Tea or coffee?" Tea | Coffee closes 8 June 2027 at 5pm'),
  },
  {
    name: 'the next review',
    says: ['Review R7'],
    act: at('denise', 'Teams', 'review open "Repeat prescriptions" due 30 June 2027'),
  },
  {
    name: 'the next priority',
    says: ['W4 Fewer queues'],
    act: at('denise', 'Teams', 'plan priority add "Fewer queues" domain 4'),
  },
  {
    name: 'the next milestone',
    says: ['W1.3 Agree the pathway'],
    act: at('denise', 'Teams', 'plan milestone add "Agree the pathway" for W1 by 30 July 2027'),
  },
  {
    name: 'the next action of another network',
    says: ['Action A3'],
    act: at('graham', 'Dental LPN', 'action add @kofi Order chairs'),
  },
  {
    name: 'the next action in the Assembly',
    says: ['Action A2'],
    act: at('neil', ASSEMBLY, 'action add @alison Book the hall'),
  },
];

/** What was shown before is edited where it stands, and its buttons work. */
export const cards: Step[] = [
  { name: 'an old card’s Done', act: press('denise', 'Pharmacy LPN', 'Action A3', 'Done') },
  { name: 'an old card’s Move', act: ({ at }) => at('bob', PHARMACY).opens('Action A1\n', 'Move') },
  { name: 'its form', act: ({ at }) => at('bob', PHARMACY).submits({ due: '2027-06-11' }) },
  { name: 'a reminder’s Done', act: press('bob', 'Slack', 'A8 is due', 'Done') },
  {
    name: 'a code that is wrong',
    says: ['You can try 3 times more.'],
    act: at('bob', 'Teams', 'me link DDDDDDDD'),
  },
  { name: 'an old card of another network', act: press('graham', 'Dental LPN', 'Action A1\n', 'Done') },
  { name: 'a decision is replaced', act: at('priya', PHARMACY, 'decision replace D3 with We meet online') },
  { name: 'a meeting is moved', act: at('denise', 'Teams', 'meeting move M2 to 17 June 2027 at 3pm') },
  { name: 'a milestone is done', act: at('joan', PHARMACY, 'milestone done W2.1') },
  {
    name: 'the network is renamed',
    act: at('denise', 'Teams', 'network rename "Pharmacy in West Yorkshire"'),
  },
  { name: 'the meeting under way goes on', act: at('priya', PHARMACY, 'meeting next') },
  { name: 'what it notes', act: at('joan', PHARMACY, 'meeting note Two more have ordered') },
];
