import { escaped } from './words.ts';

/** Where the pages’ stylesheet is served. */
export const STYLE_PATH = '/pages/style.css';

interface WebDocument {
  title: string;
  /** HTML, with its one first heading. */
  content: string;
  /** Tells the stylesheet of this build from others. */
  styleVersion: string;
}

/** A whole page. It needs no script, and nothing but the stylesheet is fetched. */
export const toDocument = ({ title, content, styleVersion }: WebDocument): string =>
  `<!doctype html>
<html lang="en-GB" class="nhsuk-template">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} – Convenor</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STYLE_PATH}?${styleVersion}">
</head>
<body class="nhsuk-template__body">
<a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
<header class="nhsuk-header"><div class="nhsuk-header__container nhsuk-width-container"><div class="nhsuk-header__service"><span class="nhsuk-header__service-name">Convenor</span></div></div></header>
<div class="nhsuk-width-container">
<main class="nhsuk-main-wrapper" id="maincontent">
${content}
</main>
</div>
</body>
</html>
`;
