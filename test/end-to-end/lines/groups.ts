import type { Line } from './line.ts';

/** Working groups; Priya, who chairs, proposes them. */
export const groupLines: Line[] = [
  {
    type: 'group propose "Digital working group" because each LPN builds its own forms',
    card: [
      'Group G1',
      'Digital working group',
      'each LPN builds its own forms',
      '1 of the 3 it needs: Priya Ramsden',
    ],
  },
  {
    type: 'group leave G1',
    answer: ['not down for G1 Digital working group any more.'],
    card: ['Group G1', '0 of the 3'],
  },
  {
    type: 'group join G1',
    answer: ['are down for G1 Digital working group.'],
    card: ['Group G1', '1 of the 3'],
  },
  { type: 'group list', answer: ['G1 Digital working group, proposed, 1 of the 3 it needs'] },
  { type: 'group show G1', answer: ['Group G1', 'proposed by Priya Ramsden'] },
  {
    type: 'group establish G1 led by me',
    answer: ['G1 Digital working group is established, led by Priya Ramsden.'],
    card: ['Group G1', 'led by Priya Ramsden, established on Tuesday 1 June 2027'],
  },
  {
    type: 'group extend G1 until 30 June 2028',
    answer: ['G1 now ends on Friday 30 June 2028.'],
    card: ['Group G1', 'Friday 30 June 2028'],
  },
  {
    type: 'group report G1 Five LPNs share one referral form; two more will by June',
    answer: ['The report of G1 Digital working group is on its card.'],
    card: ['Group G1', 'Five LPNs share one referral form; two more will by June'],
  },
  {
    type: 'group close G1 because its work is done',
    answer: ['G1 Digital working group has ended.', 'Its own network stays open'],
    card: ['Group G1', 'ended on Tuesday 1 June 2027', 'its work is done'],
  },
  {
    type: 'group propose',
    forms: [
      {
        title: 'Propose a group',
        entries: { name: 'Oral health', because: 'the contract is new', until: '2027-09-30', needed: '4' },
      },
    ],
    card: ['Group G2', 'Oral health', '1 of the 4 it needs', 'Thursday 30 September 2027'],
  },
  {
    type: 'group leave',
    forms: [{ title: 'Not take part', entries: { group: 'G2' } }],
    card: ['Group G2', '0 of the 4 it needs'],
  },
  {
    type: 'group join',
    forms: [{ title: 'Take part in a group', entries: { group: 'G2' } }],
    card: ['Group G2', '1 of the 4 it needs'],
  },
  {
    type: 'group list closed',
    answer: ['Working groups that have ended', 'G1 Digital working group, ended'],
  },
  {
    type: 'group show',
    forms: [{ title: 'Show a group', entries: { group: 'G2' } }],
    answer: ['Oral health', 'Group G2'],
  },
  {
    type: 'group establish',
    forms: [
      { title: 'Establish a group', entries: { group: 'G2', name: 'Oral health group', lead: '@priya' } },
    ],
    card: ['Group G2', 'Oral health group', 'led by Priya Ramsden'],
  },
  {
    type: 'group extend',
    forms: [{ title: 'End of a group', entries: { group: 'G2', until: '2027-12-31' } }],
    card: ['Group G2', 'Friday 31 December 2027'],
  },
  {
    type: 'group report',
    forms: [{ title: 'Report of a group', entries: { group: 'G2', text: 'Two practices joined' } }],
    card: ['Group G2', 'Two practices joined'],
  },
  {
    type: 'group close',
    forms: [{ title: 'Close a group', entries: { group: 'G2', because: 'others do it' } }],
    card: ['Group G2', 'others do it'],
  },
];
