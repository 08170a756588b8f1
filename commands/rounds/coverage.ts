import type { LocalityRound, RoundMeeting } from '../../storage/rounds/rounds.ts';

/** How far a locality is in a round: it has met, is meeting, is to meet, or has nothing planned. */
export type HowFar = 'held' | 'running' | 'planned' | 'not yet';

/** A locality of a round, with its meetings that count, and those that were cancelled. */
export interface LocalityCovered {
  locality: string;
  stands: HowFar;
  meetings: RoundMeeting[];
  cancelled: RoundMeeting[];
}

/** How each locality of a round stands, in the round’s order. */
export const coverageOf = ({ localities }: LocalityRound, all: RoundMeeting[]): LocalityCovered[] =>
  localities.map((locality) => {
    const own = all.filter((meeting) => meeting.locality === locality);
    const meetings = own.filter(({ status }) => status !== 'cancelled');
    const isAny = (wanted: RoundMeeting['status']) => meetings.some(({ status }) => status === wanted);
    const stands = isAny('ended')
      ? 'held'
      : isAny('running')
        ? 'running'
        : isAny('scheduled')
          ? 'planned'
          : 'not yet';
    return { locality, stands, meetings, cancelled: own.filter(({ status }) => status === 'cancelled') };
  });

/** How many localities stand so. */
export const countOf = (covered: LocalityCovered[], wanted: HowFar): number =>
  covered.filter(({ stands }) => stands === wanted).length;

/** "2 of 5 localities have met, 1 is planned and 2 have nothing planned yet." */
export function sayCoverage(covered: LocalityCovered[]): string {
  const of = covered.length;
  const [held, running, planned, none] = (['held', 'running', 'planned', 'not yet'] as const).map((each) =>
    countOf(covered, each),
  ) as [number, number, number, number];
  if (held === of) return of === 1 ? 'The locality has met.' : `All ${of} localities have met.`;
  const rest = [
    ...(running > 0 ? [`${running} ${running === 1 ? 'is' : 'are'} meeting now`] : []),
    ...(planned > 0 ? [`${planned} ${planned === 1 ? 'is' : 'are'} planned`] : []),
    ...(none > 0 ? [`${none} ${none === 1 ? 'has' : 'have'} nothing planned yet`] : []),
  ];
  const met = `${held} of ${of} localities ${held === 1 ? 'has' : 'have'} met`;
  return `${[met, ...rest].join(', ').replace(/, ([^,]*)$/, ' and $1')}.`;
}
