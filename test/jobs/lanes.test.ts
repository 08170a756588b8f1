import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createLanes, type Way } from '../../jobs/lanes.ts';

/** Lanes, and messages in them that are in flight until they are told to land. */
function sky() {
  const began: string[] = [];
  const landed = new Map<string, () => void>();
  let rooms = 0;
  const lanes = createLanes(() => {
    rooms += 1;
  });
  const way = (lane: string, conversation: string, isUrgent = true): Way => ({
    lane,
    conversation,
    isUrgent,
  });
  return {
    began,
    rooms: () => rooms,
    way,
    fly: (name: string, on: Way) =>
      lanes.inTurn(on, () => {
        began.push(name);
        return new Promise((land) => landed.set(name, land));
      }),
    async land(name: string) {
      landed.get(name)?.();
      await setImmediate();
    },
  };
}

describe('messages take turns', () => {
  test('one conversation has one in flight, while others have theirs', async () => {
    const { fly, land, began, way } = sky();
    void fly('a1', way('slack T1', 'a'));
    void fly('a2', way('slack T1', 'a'));
    void fly('b1', way('slack T1', 'b'));
    expect(began).toEqual(['a1', 'b1']);
    await land('a1');
    expect(began).toEqual(['a1', 'b1', 'a2']);
  });

  test('a lane in which nothing lands holds no other up', () => {
    const { fly, began, way } = sky();
    for (let each = 0; each < 30; each++) void fly(`s${each}`, way('slack T1', `s${each}`));
    expect(began).toHaveLength(8);
    void fly('teams', way('teams T2', 't'));
    void fly('other workspace', way('slack T2', 'o'));
    expect(began.slice(8)).toEqual(['teams', 'other workspace']);
  });

  test('what somebody waits for comes before what was merely due', async () => {
    const { fly, land, began, way } = sky();
    for (let each = 0; each < 8; each++) void fly(`s${each}`, way('slack T1', `s${each}`));
    void fly('reminder', way('slack T1', 'r', false));
    void fly('card', way('slack T1', 'c'));
    void fly('second card', way('slack T1', 'd'));
    await land('s0');
    await land('s1');
    await land('s2');
    expect(began.slice(8)).toEqual(['card', 'second card', 'reminder']);
  });

  test('a network with many cards and hundreds of reminders holds up no other network of its workspace', async () => {
    const { fly, land, began, way } = sky();
    for (let each = 0; each < 40; each++) void fly(`busy ${each}`, way('slack T1', 'busy'));
    for (let each = 0; each < 300; each++) void fly(`r${each}`, way('slack T1', `r${each}`, false));
    expect(began).toHaveLength(8);
    void fly('other network', way('slack T1', 'other'));
    await land('r0');
    expect(began.slice(8)).toEqual(['other network']);
  });

  test('one that fails gives its turn away, and says so to whoever sent it', async () => {
    const { fly, began, way } = sky();
    const lanes = createLanes(() => {});
    const failing = lanes.inTurn(way('slack T1', 'a'), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    void fly('a2', way('slack T1', 'a'));
    expect(began).toEqual(['a2']);
  });
});

describe('what waits is bounded', () => {
  test('for one conversation, which is told of once there is room', async () => {
    const { fly, land, way, rooms } = sky();
    const turns = Array.from({ length: 42 }, (_, each) => fly(`a${each}`, way('slack T1', 'a')));
    expect(await turns.at(-1)).toBe(false);
    for (let each = 0; each < 20; each++) await land(`a${each}`);
    expect(rooms()).toBe(0);
    await land('a20');
    expect(rooms()).toBe(1);
    await land('a21');
    expect(rooms()).toBe(1);
  });

  test('and in one lane, while another takes more', async () => {
    const { fly, way } = sky();
    const turns = Array.from({ length: 409 }, (_, each) => fly(`a${each}`, way('slack T1', `a${each}`)));
    expect(await turns.at(-1)).toBe(false);
    const more = await Promise.race([fly('b', way('teams T2', 'b')), 'is in flight']);
    expect(more).toBe('is in flight');
  });
});
