/** What people call a page in a browser. */
export const CALLED_PAGE = ['web page', 'webpage', 'page in the browser', 'browser page', 'link', 'html'];

/** What people call a table that spreadsheets open. */
export const CALLED_TABLE = [
  ...['table', 'spreadsheet', 'csv file', 'csv table', 'excel', 'excel file', 'excel table'],
  ...['excel spreadsheet', 'excel sheet'],
];
