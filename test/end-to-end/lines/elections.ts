import type { Line } from './line.ts';

/** Elections; Priya, who chairs, calls them. */
export const electionLines: Line[] = [
  {
    type: 'election call "Reference group" seats 2 nominations close 14 June 2027 5pm ballot closes 28 June 2027 5pm term until 31 March 2029',
    card: [
      'Election E1',
      'Reference group',
      'nominations close on Monday 14 June 2027 at 5pm',
      'Nobody stands yet.',
    ],
  },
  {
    type: 'election nominate E1 me',
    answer: ['You stand in E1 Reference group.'],
    card: ['Election E1', 'Priya Ramsden stands.'],
  },
  {
    type: 'election statement E1 I have led minor ailments for three years',
    answer: ['Your statement is with the candidates of E1 Reference group.'],
  },
  {
    type: 'election candidates E1',
    answer: ['Candidates of E1 Reference group', 'I have led minor ailments for three years'],
  },
  {
    type: 'election decline E1',
    answer: ['You do not stand in E1 Reference group.'],
    card: ['Election E1', 'Nobody stands yet.'],
  },
  {
    type: 'election accept E1',
    answer: ['You stand in E1 Reference group.'],
    card: ['Election E1', 'Priya Ramsden stands.'],
  },
  { type: 'election show E1', answer: ['Election E1', '2, as representative'] },
  { type: 'election list', answer: ['E1 Reference group, 2 seats'] },
  { type: 'election fill E1', answer: ['E1 is not over'] },
  {
    type: 'election call',
    forms: [
      {
        title: 'Call an election',
        entries: {
          ...{ title: 'Chair of the group', seats: '1' },
          ...{ 'nominations:date': '2027-06-14', 'nominations:time': '17:00' },
          ...{ 'ballot:date': '2027-06-28', 'ballot:time': '17:00', role: 'specialist' },
        },
      },
    ],
    card: ['Election E2', 'Chair of the group', '1, as specialist'],
  },
  {
    type: 'election nominate',
    forms: [{ title: 'Nominate somebody', entries: { election: 'E2', person: '@bob' } }],
    card: ['Election E2', '1 has not answered yet.'],
  },
  {
    type: 'election decline',
    forms: [{ title: 'Decline a nomination', entries: { election: 'E1' } }],
    card: ['Election E1', 'Nobody stands yet.'],
  },
  {
    type: 'election accept',
    forms: [
      { title: 'Accept a nomination', entries: { election: 'E2' } },
      { title: 'Accept a nomination', wrong: { election: 'not nominated' }, entries: { election: 'E1' } },
    ],
    card: ['Election E1', 'Priya Ramsden stands.'],
  },
  {
    type: 'election statement',
    forms: [{ title: 'Your statement', entries: { election: 'E1', text: 'I know the practices' } }],
    card: ['Election E1', 'Priya Ramsden stands.'],
  },
  {
    type: 'election candidates',
    forms: [{ title: 'Candidates', entries: { election: 'E1' } }],
    answer: ['I know the practices'],
  },
  {
    type: 'election show',
    forms: [{ title: 'Show an election', entries: { election: 'E2' } }],
    answer: ['Election E2'],
  },
  { type: 'election list closed', answer: ['No election is over yet.'] },
  {
    type: 'election cancel E1 because the dates were wrong',
    answer: ['E1 is cancelled.'],
    card: ['Election E1', 'the dates were wrong'],
  },
  {
    type: 'election cancel',
    forms: [{ title: 'Cancel an election', entries: { election: 'E2', because: 'nobody wants it' } }],
    card: ['Election E2', 'nobody wants it'],
  },
];
