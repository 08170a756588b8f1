import type { createPlayground } from '../adapters/playground/index.ts';
import { SetupError } from '../storage/database/setup-error.ts';

/** Defined by esbuild.config.mjs in a build for production, and nowhere else. */
declare const WITHOUT_PLAYGROUND: true | undefined;

/** Loads the playground's code, which nothing else imports. Rejects with a SetupError in a build without it. */
export async function loadPlayground(): Promise<typeof createPlayground> {
  // One expression, so that esbuild sees that the import is dead, and leaves out the code it would load.
  const playground =
    typeof WITHOUT_PLAYGROUND === 'undefined' ? await import('../adapters/playground/index.ts') : leftOut();
  return playground.createPlayground;
}

function leftOut(): never {
  throw new SetupError(
    'Neither Slack nor Teams is connected, and this build, for production, has no playground to try the bot out in.',
    'Connect Slack or Teams: set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN, or MICROSOFT_APP_ID and what goes with it.\n' +
      'Or try the bot out from its sources: npm start',
  );
}
