import type { Message } from '../view.ts';

/** What is kept, who sees it, and how it goes: for whoever asks before they write. */
export const PRIVACY: Message = {
  kind: 'message',
  title: 'Help: privacy',
  blocks: [
    {
      type: 'list',
      items: [
        {
          text: [
            { strong: 'Your network' },
            ': its members, its managers and, where it lets them read it, networks above it see its actions, decisions, meetings, polls and plans, with names.',
          ],
        },
        {
          text: [
            { strong: 'In a channel' },
            ': I answer you alone where I can. Cards stand there for everybody in it.',
          ],
        },
        {
          text: [
            { strong: 'Secret polls and anonymous reviews' },
            ': neither your chair nor your managers see what you chose or wrote. Of fewer than three I tell nothing. The poll’s card says whether it is open or secret.',
          ],
        },
        { text: [{ strong: 'Open polls' }, ': everybody in the network sees who chose what.'] },
        {
          text: [
            { strong: 'Your messages' },
            ': I keep only what you ask me to, and lines that begin with # while a meeting is running.',
          ],
        },
        {
          text: [
            { strong: 'Patients' },
            ': never name one. What may tell who a patient is comes back to you and is not kept.',
          ],
        },
      ],
    },
    {
      type: 'note',
      text: 'Get all that I hold on you with me export. Have it taken out with me forget. What was agreed stays, without your name.',
    },
  ],
  buttons: [
    { label: 'All that is held on me', command: 'me.export', args: {} },
    { label: 'What I can do', command: 'help', args: {} },
  ],
};
