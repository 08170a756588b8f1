/** A command as its own help tells it: how it is typed, and what it does. */
export interface Phrase {
  usage: string;
  summary: string;
}

/** The commands a composer suggests, most useful first within each kind; a test holds them to the commands' own words. */
export const phrases: readonly Phrase[] = [
  { usage: 'action add <owner> <text> [by <due>]', summary: 'Record an action for someone to do' },
  { usage: 'action list [<which>] [page <page>]', summary: 'List the actions of this network' },
  { usage: 'action done <action>', summary: 'Mark an action as done' },
  { usage: 'action move <action> to <due>', summary: 'Give an action another date' },
  { usage: 'action give <action> to <owner>', summary: 'Give an action to someone else' },
  { usage: 'action edit <action>', summary: 'Change what an action says, whose it is or when it is due' },
  { usage: 'decision record <text> [because <because>]', summary: 'Record what was decided, and why' },
  { usage: 'decision list [page <page>]', summary: 'List the decisions that stand, newest first' },
  {
    usage: 'decision replace <decision> with <text> [because <because>]',
    summary: 'Record a decision in place of an earlier one, which stays on the record',
  },
  { usage: 'meeting schedule <title> on <when> [for <length>] [in <place>]', summary: 'Plan a meeting' },
  { usage: 'meeting list [page <page>]', summary: 'List the meetings ahead' },
  { usage: 'meeting agenda <meeting>', summary: 'Show the agenda of a meeting' },
  {
    usage: 'meeting agenda <meeting> add <title> [for <length>] [led by <leader>]',
    summary: 'Put an item on the agenda of a meeting',
  },
  {
    usage: 'meeting start <meeting>',
    summary: 'Start a meeting here: what is recorded in this channel then belongs to it',
  },
  { usage: 'meeting next', summary: 'Go on to the next item of the agenda' },
  { usage: 'meeting note <text>', summary: 'Note something for the minutes of the meeting under way' },
  { usage: 'meeting end', summary: 'End the meeting under way' },
  { usage: 'meeting minutes <meeting>', summary: 'Read the minutes of a meeting' },
  { usage: 'network show', summary: 'Show which network this channel belongs to' },
  { usage: 'network invite', summary: 'Get a one-time code that joins another channel to this network' },
  { usage: 'undo', summary: 'Take back what you last recorded or changed, for 10 minutes' },
  { usage: 'help [<topic>]', summary: 'Show what I can do' },
];
