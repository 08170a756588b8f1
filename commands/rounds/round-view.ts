import type { Person } from '../../storage/people/people.ts';
import type { LocalityRound, RoundMeeting } from '../../storage/rounds/rounds.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { nameOf } from '../cards/shown.ts';
import { meetingReference, whenText } from '../meetings/index.ts';
import type { Block, Item, TableBlock } from '../view.ts';
import { countOf, type HowFar, type LocalityCovered, sayCoverage } from './coverage.ts';
import { roundReference } from './round-reference.ts';

/** How a locality stands, as tables say it. */
const STANDS: Record<HowFar, string> = {
  ...{ held: 'Met', running: 'Meeting now', planned: 'Planned', 'not yet': 'Nothing planned yet' },
};

/** How many localities that have nothing planned have their button. */
const MOST_TO_PLAN = 8;

/** A round as it stands: its localities, who speaks for each, and where times are told. */
export interface RoundShown {
  round: LocalityRound;
  covered: LocalityCovered[];
  /** Those who speak for each locality, by its name in lower case. */
  voices: Map<string, string[]>;
  people: Map<string, Person>;
  zone: string;
}

/** A line for each locality: how it stands, its meetings, how many came and who speaks for it. */
export const coverageTable = (shown: RoundShown): TableBlock => ({
  type: 'table',
  columns: [
    { label: 'Locality' },
    { label: 'How it stands' },
    { label: 'Meeting' },
    { label: 'Present', align: 'right' },
    { label: 'Who speaks for it' },
  ],
  rows: shown.covered.map((each) => [
    each.locality,
    STANDS[each.stands],
    meetingsText(each, shown.zone),
    presentIn(each.meetings),
    voicesOf(each, shown).join(', '),
  ]),
});

const voicesOf = ({ locality }: LocalityCovered, { voices, people }: RoundShown): string[] =>
  (voices.get(locality.toLowerCase()) ?? []).map((id) => nameOf(people.get(id)));

function meetingsText({ meetings, cancelled, stands }: LocalityCovered, zone: string): string {
  const planned = meetings.map((each) => `${meetingReference(each)}, ${whenText(each, zone)}`);
  const off = stands === 'not yet' ? cancelled.map((each) => `${meetingReference(each)} was cancelled`) : [];
  return [...planned, ...off].join('\n');
}

const presentIn = (meetings: RoundMeeting[]): string =>
  meetings
    .filter(({ status }) => status === 'ended' || status === 'running')
    .map(({ present }) => String(present))
    .join('\n');

/** What each locality signalled, under its name. Where none has, it says so. */
export function signalBlocks(covered: LocalityCovered[]): Block[] {
  const items = covered.flatMap(({ locality, meetings }) =>
    meetings.flatMap((meeting) =>
      meeting.signals.map(
        ({ text }): Item => ({
          text: [{ strong: `${locality}: ` }, text, ` (${meetingReference(meeting)})`],
        }),
      ),
    ),
  );
  return [
    { type: 'heading', text: 'What they signalled' },
    items.length > 0
      ? { type: 'list', items }
      : {
          type: 'text',
          text: 'Nothing is recorded yet. To record what a meeting signalled, type round signal, its reference and what it was. For example: round signal M4 Two surgeries want help with clinics',
        },
  ];
}

/** How far the round is, in words and as a bar, and its table. */
export const coverageBlocks = (shown: RoundShown): Block[] => [
  { type: 'text', text: sayCoverage(shown.covered) },
  { type: 'progress', label: 'Met', done: countOf(shown.covered, 'held'), of: shown.covered.length },
  coverageTable(shown),
];

/** A button for each locality that has nothing planned, for as many as there is room for. */
export function toPlanBlocks({ round, covered }: RoundShown): Block[] {
  const open = covered.filter(({ stands }) => stands === 'not yet');
  if (open.length === 0) return [];
  const items = open.slice(0, MOST_TO_PLAN).map(
    ({ locality }): Item => ({
      text: locality,
      button: {
        ...{ label: 'Plan its meeting', command: 'round.schedule', opens: 'form' },
        args: { round: roundReference(round), locality, network: round.networkId },
      },
    }),
  );
  return [
    { type: 'heading', text: 'Still to plan' },
    { type: 'list', items },
  ];
}

/** One line for each locality and meeting, for a spreadsheet, with the columns’ labels first. */
export const toRows = (shown: RoundShown): string[][] => [
  ['Locality', 'How it stands', 'Meeting', 'When', 'Present', 'Who speaks for it', 'Signalled'],
  ...shown.covered.flatMap((each) => {
    const about = (meeting: RoundMeeting | undefined): string[] =>
      meeting
        ? [meetingReference(meeting), whenText(meeting, shown.zone), presentIn([meeting])]
        : ['', '', ''];
    const listed: (RoundMeeting | undefined)[] = each.meetings.length > 0 ? each.meetings : [undefined];
    return listed.map((meeting) =>
      [
        ...[each.locality, STANDS[each.stands], ...about(meeting), voicesOf(each, shown).join(', ')],
        (meeting?.signals ?? []).map(({ text }) => text).join('\n'),
      ].map(plainWords),
    );
  }),
];

/** One line of a list of rounds: "L1 Winter pressures: 2 of 5 localities have met". */
export const roundLine = (round: LocalityRound, covered: LocalityCovered[]): Item => ({
  text: [{ strong: roundReference(round) }, ` ${round.title}: ${sayCoverage(covered)}`],
  button: {
    ...{ label: 'Show', command: 'round.show', opens: 'answer' },
    args: { round: roundReference(round), network: round.networkId },
  },
});
