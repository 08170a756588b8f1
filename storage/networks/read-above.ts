/** From how many levels above a network its records may be read, where it lets itself be read from above. */
export const LEVELS_READ_FROM = 5;
