import type { Speaker } from './speaker.ts';

/** Ann makes a network in Slack, and Bob joins it from Teams; `roles` are given besides, by handle. */
export async function found({ ann, bob }: { ann: Speaker; bob: Speaker }, roles: Record<string, string>) {
  await ann.types('network create "Leeds Pharmacy LPN"');
  const invitation = await ann.types('network invite');
  await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
  for (const [handle, role] of Object.entries(roles)) {
    // Slack cannot mention Bob, whose account is in Teams; as a member he goes by his name.
    await ann.types(`member add ${handle === 'bob' ? 'bob' : `@${handle}`} as ${role}`);
  }
}
