import type { Platform } from '../../commands/view.ts';
import type { Speaker } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

/** Cat, not yet a member, in the channel of `foundNetwork`'s network on this platform. */
export const catOn = (bot: TestBot, platform: Platform): Speaker =>
  bot[platform](platform === 'slack' ? '#pharmacy' : 'Pharmacy').as('cat');

/** Cat there as a member, through a code from `ann`, who gives her `roles`, as `member add` takes them. */
export async function catAsMember(
  bot: TestBot,
  ann: Speaker,
  platform: Platform,
  roles: string[] = [],
): Promise<Speaker> {
  const cat = catOn(bot, platform);
  const invitation = await ann.types('network invite');
  await cat.types(`network here ${invitation.title.split(' ').at(-1)}`);
  for (const role of roles) await ann.types(`member add cat as ${role}`);
  return cat;
}
