import type { Variable } from './variable.ts';

/** The settings of Slack and Teams. */
export const platformVariables = {
  SLACK_SIGNING_SECRET: {
    group: 'Slack',
    description:
      'Proves that a request comes from Slack: Basic Information, App Credentials, Signing Secret.',
    example: '0123456789abcdef0123456789abcdef',
    secret: true,
  },
  SLACK_BOT_TOKEN: {
    group: 'Slack',
    description: 'Lets the bot speak in Slack: OAuth & Permissions, Bot User OAuth Token.',
    example: 'xoxb-your-bot-token',
    secret: true,
  },
  SLACK_APP_TOKEN: {
    group: 'Slack',
    description:
      'Turns on Socket Mode, in place of `SLACK_SIGNING_SECRET`: the bot opens a connection to Slack, and needs no address that Slack can reach. Basic Information, App-Level Tokens, with the scope `connections:write`.',
    example: 'xapp-your-app-level-token',
    secret: true,
  },
  SLACK_CLIENT_ID: {
    group: 'Slack',
    description:
      'With `SLACK_CLIENT_SECRET`, in place of `SLACK_BOT_TOKEN`: the bot is installed in any number of workspaces, at `/slack/install` below `PUBLIC_URL`, and has a token of each. Basic Information, App Credentials, Client ID.',
    example: '0123456789.0123456789012',
  },
  SLACK_CLIENT_SECRET: {
    group: 'Slack',
    description: 'The Client Secret beside that Client ID.',
    example: '0123456789abcdef0123456789abcdef',
    secret: true,
  },
  SLACK_COMMAND: {
    group: 'Slack',
    description: 'The slash command people type, as the Slack app names it.',
    default: '/lpn',
    example: '/network',
  },
  SLACK_API_URL: {
    group: 'Slack',
    description: 'The address of Slack’s Web API. Change it only for GovSlack or a test.',
    default: 'https://slack.com/api/',
    example: 'https://slack-gov.com/api/',
  },
  MICROSOFT_APP_ID: {
    group: 'Teams',
    description: 'The application (client) id of the bot’s registration in Microsoft Entra.',
    example: '00000000-0000-0000-0000-000000000000',
  },
  MICROSOFT_APP_PASSWORD: {
    group: 'Teams',
    description: 'A client secret of that registration (its value, not its id).',
    example: 'the-value-of-the-client-secret',
    secret: true,
  },
  MICROSOFT_APP_CERTIFICATE: {
    group: 'Teams',
    description:
      'In place of the secret: a certificate of that registration and its RSA private key, as PEM; of several lines, so put it into a file (`MICROSOFT_APP_CERTIFICATE_FILE`).',
    example: '-----BEGIN CERTIFICATE-----…',
    secret: true,
  },
  MICROSOFT_FEDERATED_TOKEN_FILE: {
    group: 'Teams',
    description:
      'In place of the secret: the file in which the platform that the bot runs on keeps a token of its own, which the registration trusts (a federated credential). It is read anew at each sign-in.',
    example: '/var/run/secrets/azure/tokens/azure-identity-token',
  },
  MICROSOFT_APP_TYPE: {
    group: 'Teams',
    description: '`SingleTenant` or, for a bot registered before August 2025, `MultiTenant`.',
    default: 'SingleTenant',
    example: 'MultiTenant',
  },
  MICROSOFT_APP_TENANT_ID: {
    group: 'Teams',
    description: 'The directory (tenant) id of that registration. Needed unless it is `MultiTenant`.',
    example: '00000000-0000-0000-0000-000000000000',
  },
  MICROSOFT_LOGIN_URL: {
    group: 'Teams',
    description: 'Where the bot signs in to Microsoft. Change it only for a national cloud or a test.',
    default: 'https://login.microsoftonline.com',
    example: 'https://login.microsoftonline.us',
  },
  MICROSOFT_OPENID_METADATA_URL: {
    group: 'Teams',
    description:
      'Where the keys are listed that sign what Teams sends. Change it only for a national cloud or a test.',
    default: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    example: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  },
  TEAMS_SERVICE_HOSTS: {
    group: 'Teams',
    description:
      'The hosts Teams may ask the bot to answer to, with commas between; a leading `*.` stands for every host below. The default is Microsoft’s public cloud.',
    default:
      'smba.trafficmanager.net,smba.onyx.prod.teams.trafficmanager.net,smba.infra.gcc.teams.microsoft.com',
    example: 'smba.infra.gov.teams.microsoft.us',
  },
  TEAMS_FILE_HOSTS: {
    group: 'Teams',
    description:
      'The hosts to which the bot may bring a file that a person has agreed to have in their OneDrive, and from which it may fetch one that they send it, written like the hosts above. The default is Microsoft’s public cloud.',
    default: '*.sharepoint.com',
    example: '*.sharepoint.us',
  },
} as const satisfies Record<string, Variable>;
