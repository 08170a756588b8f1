import type { Speaker } from './speaker.ts';

/** Ann creates a network in Slack, Bob joins it from Teams, and `roles`, by handle, are given. */
export async function found({ ann, bob }: { ann: Speaker; bob: Speaker }, roles: Record<string, string>) {
  await ann.types('network create "Leeds Pharmacy LPN"');
  const invitation = await ann.types('network invite');
  await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
  for (const [handle, role] of Object.entries(roles)) {
    // Bob's account is in Teams, so Slack cannot mention him; as a member he is found by his name.
    await ann.types(`member add ${handle === 'bob' ? 'bob' : `@${handle}`} as ${role}`);
  }
}
