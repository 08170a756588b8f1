import type { ServerResponse } from 'node:http';
import type { Installation, OrgInstallation } from '@slack/oauth';
import { WebAPIPlatformError } from '@slack/web-api';
import { appAddress } from './app-address.ts';
import { toSendError } from './send-error.ts';

/** Tells whoever installed the bot that it is there, and what to do first. */
export function showInstalled(
  response: ServerResponse,
  { team, enterprise, appId }: Installation | OrgInstallation,
): void {
  const place = team ?? enterprise;
  show(response, 200, {
    title: `Convenor is installed in ${place?.name ?? 'your workspace'}`,
    text: [
      'In Slack, go to your network’s channel and type /invite @Convenor. It then says what to do first.',
      'You may close this page.',
    ],
    link: { label: 'Open Slack', address: appAddress(appId, place?.id) },
  });
}

interface FailurePage {
  status: number;
  title: string;
  text: string[];
  whose: 'theirs' | 'ours';
}

/** Says in plain words why nothing was installed. Returns whose it is to mend: the person's, or whoever's who runs the bot. */
export function showFailure(response: ServerResponse, error: unknown, again: string): FailurePage['whose'] {
  const { status, whose, ...said } = failureOf(error);
  show(response, status, { ...said, link: { label: 'Start again', address: again } });
  return whose;
}

const CANCELLED = failure(403, 'Nothing was installed', ['You did not allow it in Slack.']);
const EXPIRED = failure(400, 'That took too long, or began elsewhere', [
  'An installation must be finished within ten minutes, in the browser in which it was begun. Nothing was installed.',
]);

/** The errors of Bolt's installer, by their codes. */
const BY_CODE: Record<string, FailurePage> = {
  slack_oauth_installer_authorization_error: CANCELLED,
  slack_oauth_missing_code: failure(400, 'Slack did not say who you are', ['Nothing was installed.']),
  slack_oauth_missing_state: EXPIRED,
  slack_oauth_invalid_state: EXPIRED,
};

/** Slack's answers to the code with which the browser came back. */
const BY_ANSWER: Record<string, FailurePage> = {
  invalid_code: EXPIRED,
  code_already_used: failure(400, 'This was done before', [
    'If Convenor is in your workspace now, all is well, and you may close this page.',
  ]),
  bad_client_secret: misconfigured('SLACK_CLIENT_SECRET'),
  invalid_client_id: misconfigured('SLACK_CLIENT_ID'),
  bad_redirect_uri: misconfigured('PUBLIC_URL, or the redirect URL of the Slack app'),
};

function failureOf(error: unknown): FailurePage {
  if (error instanceof WebAPIPlatformError)
    return (
      BY_ANSWER[error.data.error] ??
      failure(502, 'Slack refused it', [`It said “${error.data.error}”. Nothing was installed.`], 'ours')
    );
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = BY_CODE[code];
  if (known) return known;
  const isSlacks = code.startsWith('slack_webapi');
  const why = isSlacks ? toSendError(error, 'busy').message : 'it could not be kept here';
  return failure(
    503,
    'Nothing was installed just now',
    [`Something went wrong: ${why}. Please try again in a minute.`],
    'ours',
  );
}

function failure(
  status: number,
  title: string,
  text: string[],
  whose: FailurePage['whose'] = 'theirs',
): FailurePage {
  return { status, title, text, whose };
}

function misconfigured(setting: string): FailurePage {
  const text = `Whoever runs Convenor has to mend a setting first: ${setting}. Nothing was installed.`;
  return failure(502, 'Convenor is not set up yet', [text], 'ours');
}

interface Page {
  title: string;
  text: string[];
  link: { label: string; address: string };
}

/** A page that needs neither styles nor scripts, both of which its policy forbids. */
function show(response: ServerResponse, status: number, { title, text, link }: Page): void {
  const paragraphs = text.map((each) => `<p>${escaped(each)}</p>`).join('');
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>` +
      `<body><main><h1>${escaped(title)}</h1>${paragraphs}<p><a href="${escaped(link.address)}">${escaped(link.label)}</a></p></main></body></html>`,
  );
}

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
