import { progressText } from '../../adapters/progress.ts';

/**
 * The cards of records have another look since: the headline is what people wrote, and below it one line says which record
 * it is, whose, by when, and how it stands. What that line says is no fact any more, and at most three buttons are in sight.
 */
export function cardAsNow(lines: string[]): string[] {
  const isEvent = lines[0] === 'posted' || lines[0] === 'edited';
  const card = (isEvent ? lines.slice(1) : lines).map((line) => REWORDED.get(line) ?? line);
  const [title = ''] = card;
  const now = KINDS.flatMap(({ titled, draw }) => {
    const found = titled.exec(title);
    const drawn = found && draw(found, card);
    return drawn ? [drawn] : [];
  });
  return [...(isEvent ? lines.slice(0, 1) : []), ...(now[0] ?? card)];
}

/** Lines that say the same in plainer words. */
const REWORDED = new Map([
  ['Counted are the milestones that are done.', 'The bars show how many milestones are done.'],
]);

/** A kind of card: what its title was, and how it is drawn now; null for another message whose title only reads so. */
interface Kind {
  titled: RegExp;
  draw(title: RegExpExecArray, card: string[]): string[] | null;
}

const KINDS: Kind[] = [
  {
    titled: /^(Action A\d+)$/,
    draw([, name], card) {
      const { said, rest } = taken(card, ['Owner', 'Due', 'Status']);
      const [, text = '', ...more] = rest;
      const due = said.Due === 'No date' ? 'no date' : `due ${said.Due}`;
      return [text, `${name}, ${said.Owner}, ${due}, ${lower(said.Status)}`, ...more.map(inSight(3))];
    },
  },
  {
    titled: /^(Decision D\d+)( \(replaced\))?$/,
    draw([, name, replaced], card) {
      const { said, rest } = taken(card, ['Recorded']);
      const [, text = '', ...more] = rest;
      return [text, `${name}, recorded ${said.Recorded}${replaced ? ', replaced' : ''}`, ...more];
    },
  },
  {
    titled: /^(Review R\d+)( is closed| was cancelled)?$/,
    draw([, name, end], card) {
      const { said, rest } = taken(card, ['Inputs until', 'Closed']);
      const [, text = '', ...more] = rest;
      const open = `open for inputs until ${said['Inputs until']}`;
      const standing = end === undefined ? open : said.Closed ? `closed on ${said.Closed}` : 'cancelled';
      return [text, `${name}, ${standing}`, ...more.map(inSight(3))];
    },
  },
  {
    titled: /^(P\d+) (.*)$/,
    draw([, reference, question = ''], card) {
      if (card[1]?.startsWith('Cancelled, because'))
        return [question, `Poll ${reference}, cancelled`, ...card.slice(1)];
      const { said, rest } = taken(card, ['Opened by', 'Closes', 'Closed']);
      const cast = Number(rest.flatMap((line) => /^Voted: (\d+) of/.exec(line)?.[1] ?? [])[0]);
      if (Number.isNaN(cast)) return null;
      const line = said.Closed
        ? `closed on ${said.Closed}`
        : `opened by ${said['Opened by']}, closes on ${said.Closes}`;
      return [question, `Poll ${reference}, ${line}`, ...rest.slice(1).flatMap(withBar(cast))];
    },
  },
  {
    titled: /^(M\d+) (.*)$/,
    draw([, reference, name = ''], card) {
      const { said, rest } = taken(card, ['When', 'Status']);
      if (!said.When) return null;
      const most = said.Status?.startsWith('Running') ? 5 : 3;
      const line = `Meeting ${reference}, ${said.When}, ${lower(said.Status)}`;
      // Whether one comes is said by button since.
      const withReply = (each: string) => each.replace('[Start] [Add to agenda]', '[Start] [I am coming]');
      return [name, line, ...rest.slice(1).map(inSight(most)).map(withReply)];
    },
  },
  {
    titled: /^(W\d+\.\d+) (.*)$/,
    draw([, reference, name = ''], card) {
      const { said, rest } = taken(card, ['Owner', 'Due', 'Status']);
      if (!said.Status) return null;
      return [
        name,
        `Milestone ${reference}, ${said.Owner}, due ${said.Due}, ${lower(said.Status)}`,
        ...rest.slice(1),
      ];
    },
  },
  {
    titled: /^.*$/,
    draw([name], card) {
      const { said, rest } = taken(card, ['Channels', 'Kind', 'Profession']);
      if (!said.Channels || !said.Kind) return null;
      const kind = [said.Kind, ...(said.Profession ? [said.Profession] : [])].join(', ');
      return [name, `${kind}, ${channels(said.Channels)}`, ...rest.slice(1)];
    },
  },
];

/** Takes these facts out of a card. In Teams a label stands on the line above its value. */
function taken(card: string[], labels: string[]): { said: Record<string, string>; rest: string[] } {
  const said: Record<string, string> = {};
  const rest: string[] = [];
  for (let at = 0; at < card.length; at++) {
    const line = card[at] ?? '';
    const label = labels.find((each) => line === each || line.startsWith(`${each}: `));
    if (label === undefined) rest.push(line);
    else said[label] = line === label ? (card[++at] ?? '') : line.slice(label.length + 2);
  }
  return { said, rest };
}

const lower = (words = ''): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The row of buttons, as far as they are in sight. */
const inSight =
  (most: number) =>
  (line: string): string =>
    line.startsWith('[')
      ? line
          .split(/(?<=\]) (?=\[)/)
          .slice(0, most)
          .join(' ')
      : line;

/** The bar below what an option has. */
const withBar =
  (cast: number) =>
  (line: string): string[] => {
    const count = /: (no|\d+) votes?(?:,| \(|$)/.exec(line)?.[1];
    const bar = count === undefined ? '' : progressText(count === 'no' ? 0 : Number(count), cast);
    return bar === '' ? [line] : [line, bar];
  };

/** "1 in Slack, 2 in Microsoft Teams", as it is said now. */
const channels = (then: string): string =>
  then === 'None yet'
    ? 'no channel yet'
    : then
        .replace(/^1 in/, '1 channel in')
        .replace(/^(\d+) in/, '$1 channels in')
        .replace(', ', ' and ');
