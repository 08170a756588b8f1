import { clockTimeOf, dayOf } from '../dates/dates.ts';
import type { NetworksAsked } from './across/networks-field.ts';
import { type Electorate, keptElectorate, sayElectorate } from './electorate.ts';
import type { TiesAsked } from './methods/method.ts';
import type { MethodName } from './methods/methods.ts';
import type { PassAsked, PollQuorum } from './rule.ts';
import { sayPass, sayShare } from './rule-words.ts';
import type { VotingBlock } from './weigh.ts';

/** What was asked for when a poll was to be opened. */
export interface PollAsked {
  question: string;
  options: string[] | undefined;
  closes: Date;
  most: number | undefined;
  secret: boolean;
  checkable: boolean;
  method: MethodName | undefined;
  passes: PassAsked | undefined;
  quorum: PollQuorum | undefined;
  ties: TiesAsked | undefined;
  seats: number | undefined;
  electorate: Electorate | undefined;
  networks: NetworksAsked | undefined;
  weights: VotingBlock[] | undefined;
  shares: 'split' | 'unit' | undefined;
  ratified: string | undefined;
  repeats: 'month' | 'quarter' | undefined;
}

/** The values with which the form shows again what was asked for. */
export function askedAgain(asked: PollAsked, zone: string): Record<string, unknown> {
  const {
    question,
    options,
    closes,
    secret,
    checkable,
    passes,
    quorum,
    electorate,
    networks,
    weights,
    ...others
  } = asked;
  return {
    ...{ question, ...others },
    options: options?.join('\n'),
    closes: { date: dayOf(closes, zone), time: clockTimeOf(closes, zone) },
    secret: secret ? 'yes' : undefined,
    checkable: checkable ? 'yes' : undefined,
    passes: passes && sayPassAsked(passes),
    quorum: quorum && sayQuorumAsked(quorum),
    electorate: electorate && sayElectorate(keptElectorate(electorate) ?? ''),
    networks: networks?.said,
    weights: weights?.map(sayBlock).join(', '),
  };
}

/** Says a share as `readPass` reads it. */
export const sayPassAsked = (pass: PassAsked): string =>
  typeof pass === 'string' ? pass : `${sayPass(pass)}${pass.ofEntitled ? ' of those entitled' : ''}`;

/** Says a quorum as `readQuorum` reads it. */
export const sayQuorumAsked = (quorum: PollQuorum): string =>
  'number' in quorum ? String(quorum.number) : sayShare(quorum);

const sayBlock = ({ name, numerator, denominator }: VotingBlock): string =>
  `${name} ${numerator}/${denominator}`;
