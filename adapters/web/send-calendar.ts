import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { filesIn } from '../../commands/view.ts';
import type { Followed, WhyNot } from '../../commands/web/follow-link.ts';
import { showsNothing } from './shows-nothing.ts';

/** It is asked each time whether what a calendar has is still so; nobody but that calendar keeps it. */
const CALENDAR_HEADERS = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** Answers with the calendar that a link shows; with 304, if it says no more than the one which is there already. */
export async function sendCalendar(
  followed: Followed,
  { headers }: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const [file] = 'shown' in followed ? filesIn(followed.shown) : [];
  if (!file) return refuse('not' in followed ? followed.not : 'failed', res);
  const text = new TextDecoder().decode(await file.bytes());
  const etag = tagOf(text);
  if (headers['if-none-match']?.split(/,\s*/).includes(etag)) {
    res.writeHead(304, { ...CALENDAR_HEADERS, etag });
    res.end();
    return;
  }
  const name = `inline; filename="${file.name}"`;
  res.writeHead(200, {
    ...{ ...CALENDAR_HEADERS, etag, 'content-disposition': name },
    'content-type': `${file.mediaType}; charset=utf-8`,
  });
  res.end(text);
}

/** Tells what calendars say from one another, whenever they were written. */
const tagOf = (text: string): string =>
  `W/"${createHash('sha256')
    .update(text.replaceAll(/^DTSTAMP:.*$/gm, ''))
    .digest('base64url')}"`;

/** A program asks, so that it is told in plain words. */
function refuse(why: WhyNot, res: ServerResponse): void {
  const { status, title, text } = showsNothing[why];
  res.writeHead(status, {
    ...{ ...CALENDAR_HEADERS, 'cache-control': 'no-store' },
    'content-type': 'text/plain; charset=utf-8',
  });
  res.end(`${title}. ${text}\n`);
}
