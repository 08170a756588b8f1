import type { Kept, Method, MethodQuestion, MethodTally, Round } from './method.ts';
import { partTie } from './part-tie.ts';
import { namesOptions } from './places.ts';
import { BY_PREFERENCE, counted } from './wording.ts';

/** One vote in units of the count. The Scottish rules cut a paper's value to five decimal places. */
const VOTE = 100_000;

/** A ballot in the count, and what it is worth now. */
interface Paper {
  ballot: Kept;
  value: number;
}

/**
 * Options in order of preference, several of which are elected by the single transferable vote. It follows
 * Scotland's council elections (The Scottish Local Government Elections Order 2007, Schedule 1, rules 46 to
 * 52), which use the weighted inclusive Gregory method.
 */
export const stv: Method = {
  ...BY_PREFERENCE,
  label: 'Single transferable vote, for several seats',
  alsoCalled: ['single transferable vote'],
  electsSeveral: true,
  fact: (seats) => `Single transferable vote, ${seats} to be elected`,
  verdict: ({ carried, name, count, seats }) =>
    `Elected: ${name(carried)}, by ${counted('ballot')(count.cast)} for ${seats} seats.`,
  isGood: (ballot, question) => namesOptions(ballot, question, question.options.length),
  count: (ballots, question) => new StvCount(ballots, question).run(),
};

/** The number of votes that elects: the smallest that only as many options as there are seats can reach. */
const quotaOf = (ballots: number, seats: number): number =>
  (ballots - (ballots % (seats + 1))) / (seats + 1) + 1;

/** A count in progress. */
class StvCount {
  readonly #question: MethodQuestion;
  readonly #quota: number;
  readonly #piles: Paper[][];
  readonly #rounds: Round[] = [];
  readonly #continuing: Set<number>;
  readonly #elected: number[] = [];
  /** Elected options whose surplus has not been transferred yet. */
  readonly #pending = new Set<number>();
  #exhausted = 0;
  #lost = 0;

  constructor(ballots: readonly Kept[], question: MethodQuestion) {
    this.#question = question;
    this.#quota = quotaOf(ballots.length, question.seats) * VOTE;
    const places = question.options.map((_, index) => index + 1);
    this.#continuing = new Set(places);
    this.#piles = places.map((place) =>
      ballots.filter(([first]) => first === place).map((ballot) => ({ ballot, value: VOTE })),
    );
    this.#note(
      null,
      false,
      places.map((place) => this.#pile(place).length * VOTE),
    );
  }

  run(): MethodTally {
    const hasVotes = this.#piles.some((pile) => pile.length > 0);
    while (hasVotes && this.#elected.length < this.#question.seats) {
      if (this.#continuing.size + this.#elected.length <= this.#question.seats) {
        this.#electTheRest();
        break;
      }
      const votes = this.#votes();
      const surpluses = [...this.#pending].filter((place) => (votes[place - 1] ?? 0) > this.#quota);
      if (surpluses.length > 0) this.#transferSurplus(surpluses);
      else this.#exclude();
    }
    const counts = this.#piles.map((_, index) => (this.#rounds[0]?.votes[index] ?? 0) / VOTE);
    return { counts, leading: this.#elected, rounds: this.#rounds, unit: VOTE };
  }

  #pile = (place: number): Paper[] => this.#piles[place - 1] ?? [];
  #votes = (): number[] => this.#rounds.at(-1)?.votes ?? [];

  /**
   * Transfers the largest surplus. Each paper's new value is its old value times the surplus, divided by
   * the option's total.
   */
  #transferSurplus(among: number[]): void {
    const { place, byLot } = partTie(among, this.#rounds, 'most', this.#question);
    const votes = this.#votes();
    const total = votes[place - 1] ?? 0;
    const surplus = total - this.#quota;
    const papers = this.#pile(place).map(({ ballot, value }) => ({
      ballot,
      value: (value * surplus - ((value * surplus) % total)) / total,
    }));
    this.#pending.delete(place);
    this.#lost += surplus - papers.reduce((sum, { value }) => sum + value, 0);
    this.#move(place, papers, this.#quota, { surplusOf: place }, byLot);
  }

  /** Drops the option with the fewest votes. Its papers move on at their present value. */
  #exclude(): void {
    const { place, byLot } = partTie([...this.#continuing], this.#rounds, 'least', this.#question);
    this.#continuing.delete(place);
    this.#move(place, this.#pile(place), 0, { excluded: place }, byLot);
  }

  #move(from: number, papers: Paper[], left: number, did: Round['did'], byLot: boolean): void {
    const votes = this.#votes().with(from - 1, left);
    for (const paper of papers) {
      const place = paper.ballot.find((each) => this.#continuing.has(each));
      if (place === undefined) {
        this.#exhausted += paper.value;
        continue;
      }
      this.#pile(place).push(paper);
      votes[place - 1] = (votes[place - 1] ?? 0) + paper.value;
    }
    this.#note(did, byLot, votes);
  }

  /** Keeps a round and elects those who have reached the quota in it, those with more votes first. */
  #note(did: Round['did'], byLot: boolean, votes: number[]): void {
    const round: Round = {
      ...{ did, byLot, votes, elected: [] },
      ...{ exhausted: this.#exhausted, lost: this.#lost },
    };
    this.#rounds.push(round);
    const reached = [...this.#continuing].filter((place) => (votes[place - 1] ?? 0) >= this.#quota);
    this.#elect(reached, round);
    for (const place of reached) this.#pending.add(place);
  }

  /** Elects all that are left, once they are no more than the seats left to fill. */
  #electTheRest(): void {
    const last = this.#rounds.at(-1);
    if (last) this.#elect([...this.#continuing], last);
  }

  #elect(places: number[], round: Round): void {
    const left = new Set(places);
    while (left.size > 0 && this.#elected.length < this.#question.seats) {
      const { place } = partTie([...left], this.#rounds, 'most', this.#question);
      left.delete(place);
      this.#continuing.delete(place);
      this.#elected.push(place);
      round.elected.push(place);
    }
  }
}
