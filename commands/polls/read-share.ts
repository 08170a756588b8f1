import { readNumber } from '../dates/read-words.ts';
import type { Share } from './fraction.ts';
import type { PassAsked, PollQuorum } from './rule.ts';
import type { VotingBlock } from './weigh.ts';

const PARTS: Record<string, number> = {
  ...{ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 },
};

const OF_ENTITLED =
  / of (?:all|everyone|(?:all )?(?:those |who are )?(?:entitled|eligible)(?: to vote)?|(?:all )?(?:the )?(?:members|voters|electorate|roll)|all who may vote)$/;
const OF_CAST = / of (?:(?:all )?(?:the )?votes(?: cast)?|(?:all )?those (?:voting|who vote|present))$/;

/**
 * Reads which share of the votes carries a poll: "two thirds", "a simple majority", "60% of those
 * entitled", or that it needs none: "most", "no block". Undefined for anything else.
 */
export function readPass(typed: string): PassAsked | undefined {
  const said = plain(typed);
  if (/^(?:the )?(?:most(?: votes)?|plurality)$/.test(said)) return 'most';
  if (/^(?:no|without(?: an?y?)?) (?:blocks?|objections?)$/.test(said)) return 'no block';
  const ofEntitled = OF_ENTITLED.test(said) || /\babsolute\b/.test(said);
  const words = said.replace(OF_ENTITLED, '').replace(OF_CAST, '');
  if (
    /^(?:an? |the )?(?:(?:simple|bare|absolute|plain) )?majority$/.test(words) ||
    words === 'more than half'
  )
    return { numerator: 1, denominator: 2, isMore: true, ofEntitled };
  if (/^(?:unanimous(?:ly)?|unanimity|all|everyone)$/.test(words))
    return { numerator: 1, denominator: 1, isMore: false, ofEntitled };
  const [, more, bare = ''] =
    /^(?:an? |the )?(?:(more than|over|>)\s*|(?:at least|a majority of|majority of|majority|>=|≥)\s*)?(.*?)(?: majority)?$/.exec(
      words,
    ) ?? [];
  const share = readShare(bare);
  return share && { ...share, isMore: more !== undefined, ofEntitled };
}

/** Reads how many must vote: "10", "half", "a third of members". Undefined for anything else. */
export function readQuorum(typed: string): PollQuorum | undefined {
  const words = plain(typed)
    .replace(OF_ENTITLED, '')
    .replace(/ (?:people|members|voters|votes)$/, '');
  if (/^\d{1,5}$/.test(words) && Number(words) > 0) return { number: Number(words) };
  return readShare(words);
}

/** Reads a share up to the whole: "two thirds", "3/4", "60%". */
function readShare(words: string): Share | undefined {
  const [, percent] = /^(\d{1,3}) ?(?:%|per ?cent)$/.exec(words) ?? [];
  if (percent !== undefined) return shareOf(Number(percent), 100);
  const [, above, below] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(words) ?? [];
  if (above !== undefined) return shareOf(Number(above), Number(below));
  const [, count, part = ''] =
    /^(?:([a-z]+|\d{1,3})[ -])?([a-z]+?)s?$/.exec(words.replace('halve', 'half')) ?? [];
  const denominator = PARTS[part];
  return denominator === undefined
    ? undefined
    : shareOf(count === undefined ? 1 : readNumber(count), denominator);
}

function shareOf(above: number, below: number): Share | undefined {
  if (!(above >= 1 && above <= below)) return undefined;
  const common = commonDivisor(above, below);
  return { numerator: above / common, denominator: below / common };
}

/** Reads the shares of blocks: "federations two thirds, Oxford Health 1/3"; undefined for anything else. */
export function readBlocks(typed: string): VotingBlock[] | undefined {
  const parts = typed
    .split(/\s*[,;\n]\s*(?:and\s+)?|\s+and\s+(?=\S.*(?:\d|third|half|quarter|fifth|sixth))/i)
    .filter((each) => each !== '');
  const blocks = parts.flatMap((part) => {
    const [, name = '', words = ''] =
      /^(.*?\S):?\s+((?:\d{1,3} ?\/ ?\d{1,3}|\d{1,3} ?%)|(?:(?:an?|one|two|three|four|five) )?(?:half|thirds?|quarters?|fifths?|sixths?))$/i.exec(
        part.trim(),
      ) ?? [];
    const share = readShare(plain(words).replace(/^an? /, ''));
    return share && name !== '' ? [{ name, ...share }] : [];
  });
  return blocks.length === parts.length && blocks.length > 1 ? blocks : undefined;
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const plain = (typed: string): string =>
  typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/[.!]$/, '');
