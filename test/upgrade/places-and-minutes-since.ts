import type { Otherwise } from './otherwise.ts';

const heads = (start: string) => (lines: string[]) => lines.some((line) => line.startsWith(start));

/** Whether these are minutes that could not tell of interests yet. */
const nothingDeclared = (lines: string[]): boolean =>
  lines[lines.indexOf('Declarations of interest') + 1] === 'Not recorded.';

/** Channels, decisions, and what minutes tell of other meetings and of interests, which are told otherwise since December 2026. */
export const PLACES_AND_MINUTES: Otherwise[] = [
  // What was decided can be corrected.
  {
    is: (lines) => lines.some((line) => line.startsWith('[Replace]') || line.includes(' [Replace]')),
    asNow: (line) => line.replace(/^(?!.*\[Correct\])(.*)\[Replace\]/, '$1[Correct] [Replace]'),
  },
  // What goes on from an earlier meeting says when that was held, not for when it was planned.
  {
    is: heads('Minutes of M'),
    asNow: (line) =>
      line.replace(/^(From M1 May meeting), Tuesday 18 May 2027 at 2pm$/, '$1, Monday 17 May 2027 at 10am'),
  },
  // The next meeting is the one that was held next, though another had been planned before it.
  {
    is: (lines) => heads('Minutes of M1')(lines) || heads('Minutes of M3')(lines),
    asNow: (line) =>
      /^(?:Wednesday 16 June 2027 at 2pm|Thursday 17 June 2027 at 3pm), for 2 hours$/.test(line)
        ? 'Thursday 3 June 2027 at TIME, for 1 hour'
        : line,
  },
  // Minutes tell of interests, and of whether the minutes of the meeting before are confirmed.
  {
    is: (lines) => nothingDeclared(lines) && lines.includes('There was no earlier meeting.'),
    asNow: (line) => (line === 'Not recorded.' ? 'None declared.' : line),
  },
  {
    is: (lines) => nothingDeclared(lines) && !lines.includes('There was no earlier meeting.'),
    asNow: (line) => {
      if (line === 'Declarations of interest') return [line, 'None declared.'];
      if (line === 'Minutes of the previous meeting') return [line, 'Not confirmed yet.'];
      return line === 'Not recorded.' ? [] : line;
    },
  },
  // The kind of an organisation stands in brackets.
  {
    is: (lines) => lines.includes('Organisations'),
    asNow: (line) => line.replace(/^(Bramley Surgery|Kirkgate Pharmacy) (practice|pharmacy)$/, '$1 ($2)'),
  },
  // A channel is shown by its name, or as one whose name was not told, and never by its id.
  {
    is: heads('Channels of '),
    asNow: (line) =>
      line
        .replace(/^Slack C07PHARMACY/, 'Slack #west-yorkshire-pharmacy')
        .replace(/^(Microsoft Teams) 19:\S+@thread\.\w+/, '$1 a channel or chat, whose name I was not told'),
  },
];
