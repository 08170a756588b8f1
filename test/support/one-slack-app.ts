import type { BotInProcess } from './bot-in-process.ts';
import { commandIn, type SlackWorkspaces, signedBySlack, type Workspace } from './slack-workspaces.ts';

interface Page {
  status: number;
  text: string;
}

/** What browsers and Slack do with a bot that is one app in many workspaces. */
export function oneSlackApp(bot: BotInProcess, slack: SlackWorkspaces) {
  const begin = async (): Promise<{ location: URL; state: string; cookie: string }> => {
    const response = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? '');
    const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
    return { location, state: location.searchParams.get('state') ?? '', cookie };
  };
  const comeBack = async (query: string, cookie = ''): Promise<Page> => {
    const response = await fetch(`${bot.url}/slack/oauth_redirect?${query}`, { headers: { cookie } });
    return { status: response.status, text: await response.text() };
  };
  const send = async (body: string, type: string): Promise<void> => {
    const { status } = await fetch(`${bot.url}/slack/events`, {
      method: 'POST',
      headers: { 'content-type': type, ...signedBySlack(body) },
      body,
    });
    if (status !== 200) throw new Error(`the bot answered ${status}`);
  };
  let asked = 0;
  return {
    begin,
    comeBack,
    /** Installs the app in a workspace, as a browser does. */
    async install(workspace: Workspace): Promise<{ location: URL; page: Page }> {
      const { location, state, cookie } = await begin();
      const page = await comeBack(`code=${slack.allow(workspace)}&state=${state}`, cookie);
      return { location, page };
    },
    /** Types a command, and resolves to what only this person sees: the posts to its `response_url`. */
    async type(workspace: Workspace, who: { user: string; channel: string }, words: string): Promise<string> {
      asked += 1;
      const path = `answers/${workspace.id}/${asked}-${slack.calls.length}`;
      const fields = commandIn(workspace, words, { ...who, responseUrl: `${slack.url}/${path}` });
      await send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
      await bot.tick();
      return slack.calls
        .filter(({ method }) => method === path)
        .map(({ args }) => args.body ?? '')
        .join('\n');
    },
    /** An event of a workspace, as Slack sends it. */
    event: ({ id }: Workspace, event: object, envelope: object = {}) =>
      send(
        JSON.stringify({
          ...{ type: 'event_callback', team_id: id, event_id: `Ev${Math.random()}`, authorizations: [] },
          event_time: Math.floor(Date.now() / 1000),
          event,
          ...envelope,
        }),
        'application/json',
      ),
  };
}
