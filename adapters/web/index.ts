import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Followed, FollowLink } from '../../commands/web/follow-link.ts';
import { idOfRequest } from '../http-body.ts';
import { STYLE_PATH, toDocument } from './document.ts';
import { toContent } from './render.ts';
import { sendCalendar } from './send-calendar.ts';
import { showsNothing } from './shows-nothing.ts';
import { readStylesheet } from './stylesheet.ts';
import { escaped } from './words.ts';

/** What the bot shows in browsers. */
export interface Web {
  /** Answers `GET /pages/…`: a page, by its link, or the stylesheet of all pages. */
  pages(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Answers `GET /calendar/….ics`: a calendar, by its link. */
  calendars(req: IncomingMessage, res: ServerResponse): Promise<void>;
}

/** A page may load only its stylesheet, run no script and send nothing; its pictures are in it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** Connects browsers to what links show. */
export function createWeb({ followLink }: { followLink: FollowLink }): Web {
  const style = readStylesheet();

  return {
    async pages(req, res) {
      const path = pathOf(req);
      if (path === STYLE_PATH) return style.serve(req, res);
      const followed = await followLink('page', path.slice('/pages/'.length), idOfRequest(req));
      const { status, title, content } = await toAnswer(followed);
      res.writeHead(status, HEADERS);
      res.end(toDocument({ title, content, styleVersion: style.version }));
    },

    async calendars(req, res) {
      const sealed = /^\/calendar\/(.*)\.ics$/.exec(pathOf(req))?.[1] ?? '';
      await sendCalendar(await followLink('calendar', sealed, idOfRequest(req)), req, res);
    },
  };
}

async function toAnswer(followed: Followed): Promise<{ status: number; title: string; content: string }> {
  if ('shown' in followed) {
    const { shown } = followed;
    return { status: 200, title: shown.title, content: await toContent(shown) };
  }
  const { status, title, text } = showsNothing[followed.not];
  const content = `<h1 class="nhsuk-heading-l">${escaped(title)}</h1>\n<p class="nhsuk-body">${escaped(text)}</p>`;
  return { status, title, content };
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';
