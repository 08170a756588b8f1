import { cardAsNow } from './cards-since.ts';
import { CHAIRS_DIGESTS, digestAsNow } from './digests-since.ts';
import type { Otherwise } from './otherwise.ts';
import { PLACES_AND_MINUTES } from './places-and-minutes-since.ts';
import type { Seen, Sight } from './sight.ts';

const UNKNOWN_INVITATION =
  'That code is not known, has been used or has run out. Ask for a new one with network invite.';
const PURPOSE = 'It is for learning together, and never for judging how anyone does their work.';
const LACKS = 'lacks: indicator, national or local, reduces inequality or not, words for patients';
const READY = [
  ...['46% ready: 7 of 15', '▰▰▰▰▰▱▱▱▱▱', `W1 ${LACKS} (Cat Holroyd)`, `W2 ${LACKS} (Bob Ackroyd)`],
  'No priority is for domains 1, 2 or 4.',
];

/** All of that, each with its reason. Whatever is not told here is shown word for word as it was then. */
const OTHERWISE: Otherwise[] = [
  ...PLACES_AND_MINUTES,
  // A meeting that has ended has come to no item any more.
  {
    is: (lines) =>
      lines.some((line) => /^(?:Status: )?Ended at /.test(line)) ||
      lines.includes('Agenda of M1 May meeting'),
    asNow: (line) => line.replace(/^(\d+\. .*) Now$/, '$1'),
  },
  // A meeting that was held on another day than planned says on which.
  {
    is: (lines) => lines.some((line) => /May meeting$/.test(line)),
    asNow: (line) => line.replace(/(Ended) (at 10:01am)$/, '$1 on Monday 17 May 2027 $2'),
  },
  // What is said most while a meeting runs is a button; the rest is behind the menu.
  {
    is: (lines) => lines.some((line) => line.startsWith('[Next item]')),
    asNow: (line) =>
      line.replace(
        '[Next item] [I am here] [Add to agenda] [End] [Minutes]',
        '[Next item] [I am here] [Note] [Action] [Decision]',
      ),
  },
  // A network's card begins with what it needs first.
  {
    is: (lines) => lines.includes('[New action] [New decision] [New meeting]'),
    asNow: (line) => line.replace(/^\[New action\].*/, '[Add member] [Invite a channel] [New action]'),
  },
  // Only LPNs have agreed that clinicians are to be their majority.
  {
    is: (lines) => lines.some((line, at) => isKind(line, lines[at - 1])),
    asNow: (line) => line.replace(/^(Composition: )?(?:No c|C)linical majority(?: by \d+)?\. ?/, '$1'),
  },
  // Whoever renames a network is told that it can be taken back.
  {
    is: (lines) => !lines.includes('[Undo]') && lines.some((line) => / is now called .*\.$/.test(line)),
    asNow: (line) => (line.startsWith('It is still found by the name it had') ? [line, '[Undo]'] : line),
  },
  // A closed review is of as many as its report says, whoever was found since to be one person with another.
  {
    is: (lines) => lines.includes('Closed reviews in West Yorkshire Pharmacy LPN'),
    asNow: (line) => line.replace(/^(R3 Discharge letters, .*) \(3 of 8 given\)$/, '$1 (3 of 9 given)'),
  },
  ...CHAIRS_DIGESTS,
  // Wrong codes of invitations are counted.
  {
    is: (lines) => lines.includes(UNKNOWN_INVITATION),
    asNow: (line) =>
      line === UNKNOWN_INVITATION
        ? [
            'That code is not known, has been used or has run out',
            'Ask for a new one with network invite. You can try 4 times more.',
            '[Enter a code]',
          ]
        : line,
  },
  // What a wrong code for linking is answered with speaks of a code.
  {
    is: (lines) => lines.some((line) => line.startsWith('Get a new one with me link')),
    asNow: (line) => line.replace(/^Get a new one with me link/, 'Get a new code with me link'),
  },
  // The form and the report of a review say what its inputs are for.
  {
    is: (lines) => lines.some((line) => line.startsWith('Report of R')) && !lines.includes(PURPOSE),
    asNow: (line) => (/ The middle score is [\d.]+\.$/.test(line) ? [line, PURPOSE] : line),
  },
  {
    is: (lines) =>
      lines.some((line) => line.startsWith('Your input to R')) &&
      !lines.some((line) => line.includes(PURPOSE)),
    asNow: (line) => line.replace(/^(.*\.) (Your input is (?:named|anonymous)\.)/, `$1 ${PURPOSE} $2`),
  },
  // A plan that is shown says how ready it is.
  {
    is: (lines) => /^Work plan 2027\/28 of/.test(String(titleOf(lines))) && !lines.includes(String(READY[0])),
    asNow: (line) =>
      line.startsWith('Next: W0.1 Outline drafted')
        ? [line, ...READY]
        : line.replace(/^(?=\[Add a priority\])(.*)/, '[Fill in] [Fill in] $1 [As a table]'),
  },
  // Of a milestone that is shown it can be said that it is blocked.
  {
    is: (lines) => lines.some((line) => line.startsWith('[Done] [Move] [Give]')),
    asNow: (line) => line.replace(/^\[Done\] \[Move\] \[Give\]/, '[Done] [Move] [Give] [Blocked]'),
  },
  // Whoever has left a review with named inputs, without having given theirs, counts no more.
  {
    is: (lines) => lines[0] === 'edited' && lines.includes('Review R7'),
    asNow: (line) =>
      line === 'Inputs given: 0 of 6'
        ? [
            '1 of those asked has left since, and is not counted unless they gave theirs before.',
            'Inputs given: 0 of 5',
          ]
        : line,
  },
  {
    is: (lines) => lines.some((line) => line.startsWith('R7 Repeat prescriptions, until')),
    asNow: (line) =>
      line.replace(/^(R7 Repeat prescriptions, until .*) \(0 of 6 given\)$/, '$1 (0 of 5 given)'),
  },
  // A reminder is put off from where it is read; the rest is behind its menu.
  {
    is: (lines) =>
      titleOf(lines).some((line) => /^[AWPR][\d.]+ (?:is due|is overdue|waits for your) ?/.test(line)),
    asNow: (line) => (line.startsWith('[') && !line.includes('[Snooze]') ? `${line} [Snooze]` : line),
  },
  {
    is: (lines) => titleOf(lines).some((line) => /^(?:\d+ things wait|One thing waits) for you$/.test(line)),
    asNow: (line) => (line.startsWith('[') && !line.includes('[Snooze all]') ? `${line} [Snooze all]` : line),
  },
  // What a network is set to is shown with it.
  {
    is: (lines) => lines.includes('Settings'),
    asNow: (line) => (SETTINGS.test(line) ? [] : line),
  },
  // Whoever reads minutes is offered what comes next.
  {
    is: (lines) => titleOf(lines).some((line) => /^Minutes of M\d/.test(line)),
    asNow: (line) => (/^\[(?:Put to the members|As a page)\]/.test(line) ? [] : line),
  },
  // Below the digest of a network stands the head of the log of its changes.
  {
    is: (lines) => lines.some((line) => line.startsWith('Digest of ')),
    asNow: (line) => (line.startsWith('Audit log: ') ? [] : line),
  },
  // A long report may be read as a page.
  {
    is: (lines) => titleOf(lines).some((line) => line.startsWith('Report of R')),
    asNow: (line) => line.replace(' [All of it as a page]', ''),
  },
];

const SETTINGS =
  /^(?:Settings|Members of those above may read it.*|Secret ballots are counted out.*|Managers are told of what is overdue.*|no|from 5 on|The chair is told of what is overdue.*|after 5 working days|Others for whom one may vote as their proxy.*|up to 2|after 10 working days)$/;

/** The title of a message, with or without whether it was posted or edited before it. */
const titleOf = (lines: string[]): string[] =>
  lines[0] === 'posted' || lines[0] === 'edited' ? lines.slice(1, 2) : lines.slice(0, 1);

const isKind = (line: string, before: string | undefined): boolean =>
  /^(?:Kind: )?(?:board|\w+ group|task-and-finish group|peer-review group)$/.test(line) &&
  (line.startsWith('Kind: ') || before === 'Kind');

/** What was seen then, step by step, as it is to be seen now. */
export function asSeenNow(steps: Seen[]): Seen[] {
  const stood = new Map<string, string>();
  return steps.map((then) => {
    const places = Object.entries(then).map(([place, messages]): [string, string[][]] => [
      place,
      messages
        .map(asShownNow)
        .filter((lines) => isChanged(place, lines, stood))
        .sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1)),
    ]);
    return Object.fromEntries(places.filter(([, messages]) => messages.length > 0));
  });
}

/** False for an edit that took nothing from a card but what is not told here. `stood` is how each card stood, and is kept. */
function isChanged(place: string, [event, ...lines]: string[], stood: Map<string, string>): boolean {
  const card = `${place}\n${lines[0]}\n${lines[1]?.split(',')[0]}`;
  const now = lines.join('\n');
  if (event === 'edited' && stood.get(card) === now) return false;
  stood.set(card, now);
  return true;
}

/** The same of what stands there: a card of then that is written anew has not changed for being told as it is now. */
export const asStandsNow = (sight: Sight): Sight =>
  new Map(
    [...sight].map(([place, messages]) => [
      place,
      new Map(
        [...messages].filter(([, lines]) => !isNew(lines)).map(([id, lines]) => [id, asShownNow(lines)]),
      ),
    ]),
  );

/** Whoever is given something is told since, and so are managers of what is left behind, and all of meetings ahead. */
const isNew = (lines: string[]): boolean => lines.some((line) => NEW.test(line));

const NEW =
  / gave you [AW][\d.]+, which |^What .* leaves behind in |^The (?:pack|agenda) of M\d+ |^Do you come to M/;

const asShownNow = (then: string[]): string[] =>
  withoutUndo(
    digestAsNow(
      cardAsNow(
        OTHERWISE.filter(({ is }) => is(then)).reduce<string[]>(
          (lines, { asNow }) => lines.flatMap(asNow),
          then,
        ),
      ),
    ),
  );

/**
 * A card loses its Undo when that does nothing any more, and by then what was said of a try that was cut off. The sequel does not
 * wait for it.
 */
function withoutUndo(lines: string[]): string[] {
  const isCard = lines.slice(1, 3).some((line) => A_RECORD.test(line));
  if (!isCard) return lines;
  return lines
    .filter((line) => line !== CUT_OFF)
    .flatMap((line) => (line.startsWith('[') ? line.replace(/ ?\[Undo(?: opening)?\]/, '') || [] : line));
}

const CUT_OFF = 'You may have had this already: the first try was cut off.';
const A_RECORD = /^(?:Action|Decision|Meeting|Poll|Review) [ADMPR]\d+,|^It runs from /;
