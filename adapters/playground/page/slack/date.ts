const TOKENS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  date_num: { day: '2-digit', month: '2-digit', year: 'numeric' },
  date_short: { day: 'numeric', month: 'short', year: 'numeric' },
  date_long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit', hour12: true },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit', hour12: true },
};

/** An instant (Unix seconds) in Slack's date format, such as `{date_long} at {time}`; undefined if it is no instant. */
export function slackDate(seconds: number, format: string): string | undefined {
  if (!Number.isFinite(seconds) || seconds === 0) return undefined;
  const instant = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const options = TOKENS[name.replace(/_pretty$/, '')];
    if (!options) return token;
    return instant
      .toLocaleString('en-GB', { ...options, timeZone: 'Europe/London' })
      .replace(/,| (?=[ap]m)/g, '');
  });
}
