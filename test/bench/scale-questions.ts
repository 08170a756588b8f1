/** One thing that is asked of a small network and of a large one, over and over. */
export interface ScaleQuestion {
  name: string;
  /** What is typed for the `n`th time, with its mark where it makes a card; `deep` is a page far back where there are many. */
  words: (n: number, deep: number, mark: string) => string;
  /** What the answer says, unless it is what was refused. */
  says: RegExp;
  /** Each is asked alone, and its cards are waited for: so many that come together would be drawn once. */
  drawsOnce?: true;
}

/** A page far back in the lists of a large network. */
const DEEP_PAGE = 400;

/** The page that a deep page is compared with: the first. */
export const deepPageOf = (isLarge: boolean): number => (isLarge ? DEEP_PAGE : 1);

const said = (name: string, says: RegExp): ScaleQuestion => ({ name, words: () => name, says });
const deep = (list: string, says: RegExp): ScaleQuestion => ({
  name: `${list}, page ${DEEP_PAGE} ÷ page 1`,
  words: (_, page) => `${list} page ${page}`,
  says,
});
const add = (mark: string) => `action add me Write the summary ${mark} by next Friday`;

/** What must not take longer in a large network than in a small one. What comes first is what the next ones speak of. */
export const scaleQuestions: ScaleQuestion[] = [
  { name: 'action add', words: (_, __, mark) => add(mark), says: /Write/ },
  { name: 'action done', words: (n) => `action done A${n}`, says: /is done/ },
  // Takes back what was done, so that each action that was added has the next number.
  { name: 'undo', words: () => 'undo', says: /Taken back/ },
  { name: 'vote', words: (n) => `vote P1 ${1 + (n % 2)}`, says: /voted for/ },
  {
    name: 'decision record',
    words: (_, __, mark) => `decision record We agreed on ${mark}`,
    says: /agreed/,
  },
  {
    name: 'member add, with the network’s card',
    words: (n) => `member add <@U9${n}|zoe${n}> as clinician`,
    says: /is clinician/,
    drawsOnce: true,
  },
  said('action list', /Open actions/),
  said('action list mine', /Your open actions/),
  said('action list done', /Actions done/),
  said('decision list', /Decisions/),
  said('meeting list', /Meetings/),
  said('poll list', /polls/i),
  said('poll mine', /polls/i),
  said('review list', /reviews/i),
  said('group list', /groups/i),
  said('milestone list', /milestones/i),
  said('member list', /Members/),
  deep('action list', /Open actions/),
  deep('decision list', /Decisions/),
  deep('meeting list', /Meetings/),
  deep('member list', /Members/),
  said('network show', /Composition/),
  said('network check', /majority/),
  said('network list', /Network/),
  said('member vacancies', /nobody has this role/),
  said('home', /Home/),
  said('me', /Ann Lee/),
  said('nudge upcoming', /Reminders still to come/),
  said('plan show', /W1/),
  said('digest now', /digest/i),
  said('find summary', /summary/),
];
