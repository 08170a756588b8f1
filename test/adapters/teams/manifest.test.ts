import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { describe, expect, test } from 'vitest';
import { teamsManifest } from '../../../adapters/teams/manifest.ts';
import { commands, purpose, suggested } from '../../../commands/index.ts';

const appId = '1f0c2b7e-5d34-4c6a-9a51-0f2f9d1b7c3e';
const publicUrl = 'https://convenor.example.nhs.uk';
const options = { appId, publicUrl, version: '0.1.0', commands, suggested, purpose };
const read = () => JSON.parse(teamsManifest(options));

/** Microsoft's own schema of a version, as its package has it. */
const schemaOf = (version: string) =>
  createRequire(import.meta.url)(
    `@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
  );
/** What is wrong with a manifest by the schema of the version that it names. */
const faultsOf = (manifest: ReturnType<typeof read>): Promise<string[]> =>
  AppManifestUtils.validateAgainstSchema(manifest, schemaOf(manifest.manifestVersion));

test('it is as Microsoft’s own schema of its version has it', async () => {
  expect(await faultsOf(read())).toEqual([]);
});

test('which finds what is amiss in one', async () => {
  const manifest = read();
  const [bot] = manifest.bots;
  expect(await faultsOf({ ...manifest, bots: [{ ...bot, scopes: ['everywhere'] }] })).not.toEqual([]);
  expect(await faultsOf({ ...manifest, supportsTargetedMessages: true })).not.toEqual([]);
  expect(await faultsOf({ ...manifest, name: { short: 'x'.repeat(31) } })).not.toEqual([]);
});

test('the app and its bot go by the registration’s id', () => {
  const { id, bots } = read();
  expect([id, bots[0].botId]).toEqual([appId, appId]);
});

test('the bot can be added to a team, a group chat and by a person', () => {
  const [{ scopes, commandLists }] = read().bots;
  expect(scopes).toEqual(['team', 'personal', 'groupChat']);
  expect(commandLists.map((list: { scopes: string[] }) => list.scopes)).toEqual([
    ['team'],
    ['personal'],
    ['groupChat'],
  ]);
});

test('answers may be for one person, commands be asked with a slash where others read, and channels be shared', () => {
  const { manifestVersion, $schema, supportsChannelFeatures, bots } = read();
  expect(manifestVersion).toBe('1.29');
  expect($schema).toContain(`/v${manifestVersion}/`);
  expect(supportsChannelFeatures).toBe('tier1');
  expect(bots[0].supportsTargetedMessages).toBe(true);
  const triggers = bots[0].commandLists.map((list: { scopes: string[]; triggers: string[] }) => [
    ...list.scopes,
    ...list.triggers,
  ]);
  expect(triggers).toEqual([
    ['team', 'mention', 'slash'],
    ['personal', 'mention'],
    ['groupChat', 'mention', 'slash'],
  ]);
});

test('what Teams suggests is what help tells, and within its limits', () => {
  for (const { commands: suggested } of read().bots[0].commandLists) {
    expect(suggested.length).toBeLessThanOrEqual(12);
    expect(suggested).toContainEqual({
      title: 'action add',
      description: 'Record an action for someone to do',
    });
    for (const { title, description } of suggested) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  }
});

test('the menu of a message, and the box for writing, offer commands of ours within Teams’ limits', () => {
  const [{ botId, commands: offered }] = read().composeExtensions;
  expect(botId).toBe(appId);
  expect(offered.length).toBeLessThanOrEqual(10);
  expect(offered).toContainEqual({
    ...{ id: 'message.action.add', title: 'Record as action', type: 'action', fetchTask: true },
    ...{ context: ['message'], description: 'Opens the form with the words of this message' },
  });
  for (const { id, title, description, context } of offered) {
    expect(id.length).toBeLessThanOrEqual(64);
    expect(title.length).toBeLessThanOrEqual(32);
    expect(description.length).toBeLessThanOrEqual(128);
    expect(commands.map(({ name }) => name)).toContain(id.replace(/^message\./, ''));
    expect(context).not.toEqual([]);
  }
});

test('the search has a box for the words', () => {
  const [{ commands: offered }] = read().composeExtensions;
  const [search] = offered.filter(({ type }: { type: string }) => type === 'query');
  expect(search).toMatchObject({ id: 'find', title: 'Find', parameters: [{ name: 'words' }] });
  expect(search.fetchTask).toBeUndefined();
});

test('a suggestion that is no command is a mistake of ours', () => {
  expect(() => teamsManifest({ ...options, commands: [] })).toThrow('which is no command');
});

test('its texts keep to the lengths Teams sets', () => {
  const { name, description, developer } = read();
  expect(name.short.length).toBeLessThanOrEqual(30);
  expect(name.full.length).toBeLessThanOrEqual(100);
  expect(description.short.length).toBeLessThanOrEqual(80);
  expect(developer.name.length).toBeLessThanOrEqual(32);
});

test('its one domain is the bot’s own, without a port', () => {
  const { validDomains } = JSON.parse(
    teamsManifest({ ...options, publicUrl: 'https://convenor.example.nhs.uk:8443' }),
  );
  expect(validDomains).toEqual(['convenor.example.nhs.uk']);
});

describe('the pictures of the app package', () => {
  test.each([
    ['color', 192],
    ['outline', 32],
  ])('%s.png is %i pixels square', (name, side) => {
    const png = readFileSync(new URL(`../../../adapters/teams/icons/${name}.png`, import.meta.url));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
  });
});
