/** The address at which an app opens in Slack, from anywhere: in a workspace, if `team` is given. */
export function appAddress(app: string | undefined, team: string | undefined): string {
  const address = new URL('https://slack.com/app_redirect');
  if (app) address.searchParams.set('app', app);
  if (team) address.searchParams.set('team', team);
  return address.href;
}
