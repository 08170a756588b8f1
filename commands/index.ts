import { actions } from './actions/index.ts';
import { advice } from './advice/index.ts';
import { assembly } from './assembly/index.ts';
import { audit } from './audit/index.ts';
import { calendars } from './calendars/index.ts';
import { calls } from './calls/index.ts';
import { assemble, type Capability, type CommandOf, type OperatorCommandOf } from './capability.ts';
import type { Command } from './command.ts';
import { decisions } from './decisions/index.ts';
import { digests } from './digests/index.ts';
import { elections } from './elections/index.ts';
import { escalation } from './escalation/index.ts';
import { groups } from './groups/index.ts';
import { handover } from './handover/index.ts';
import { help, purposeOf } from './help/index.ts';
import { home } from './home/index.ts';
import { hours } from './hours/index.ts';
import { interests } from './interests/index.ts';
import type { RecordedLines } from './lines/read-lines.ts';
import { meetingPolls } from './meeting-polls/index.ts';
import { meetings } from './meetings/index.ts';
import { memberFile } from './member-file/index.ts';
import { members } from './members/index.ts';
import { names } from './names/index.ts';
import { networks } from './networks/index.ts';
import { nudges } from './nudges/index.ts';
import type { OperatorCommand } from './operator-command.ts';
import { organisations } from './organisations/index.ts';
import { pages } from './pages/index.ts';
import { people } from './people/index.ts';
import { plan } from './plan/index.ts';
import { polls } from './polls/index.ts';
import { recommendations } from './recommendations/index.ts';
import { reviews } from './reviews/index.ts';
import { rosters } from './rosters/index.ts';
import { rounds } from './rounds/index.ts';
import { search } from './search/index.ts';
import { templates } from './templates/index.ts';
import { languageOf } from './typed/language.ts';
import { undo } from './undo/index.ts';
import type { Button } from './view.ts';

/** The capabilities, in the order of help. */
const list = [
  actions,
  decisions,
  meetings,
  rounds,
  polls,
  meetingPolls,
  interests,
  elections,
  groups,
  calls,
  advice,
  recommendations,
  assembly,
  plan,
  digests,
  reviews,
  networks,
  names,
  members,
  rosters,
  memberFile,
  audit,
  templates,
  escalation,
  handover,
  organisations,
  home,
  search,
  pages,
  calendars,
  people,
  hours,
  nudges,
  undo,
  help,
];

/** The names of all commands. */
export type ListedCommand = CommandOf<(typeof list)[number]>;

/** The names of all commands that an operator can run. */
export type OperatorCommandName = OperatorCommandOf<(typeof list)[number]>;

export const capabilities: Capability[] = assemble(list);

/** Every command, in the order that help lists them. */
export const commands: Command[] = capabilities.flatMap((each) => each.commands);

/** The bot's purpose, in words. */
export const purpose = purposeOf(capabilities);

/** The commands to suggest where there is room for only a few. */
export const suggested = capabilities.flatMap(({ help }) => help?.suggested ?? []);

/** What a message can be recorded as, from its menu; five at most, as Slack takes no more. */
export const fromMessages = capabilities.flatMap(({ fromMessage }) => fromMessage ?? []);

/** How lines of messages are recorded while a meeting runs, by the word after their #. */
export const recordedLines: RecordedLines = Object.assign({}, ...capabilities.map(({ lines }) => lines));

/** What the platforms offer in their own menus, wherever a person is: at most five, as Slack takes no more. */
export const shortcuts: Button[] = capabilities.flatMap(({ home }) => home?.begin ?? []);

/** The grammar by which typed words are read. */
export const language = languageOf(
  commands,
  capabilities.flatMap(({ spoken }) => spoken ?? []),
  capabilities.flatMap(({ ahead }) => ahead ?? []),
);

/** All commands that an operator can run: those shared with chats, and those of operators only. */
export const operatorCommands: OperatorCommand[] = capabilities.flatMap(({ commands, operator = [] }) => [
  ...commands.flatMap(({ asOperator }) => asOperator ?? []),
  ...operator,
]);
