/** What a membership holds before anything has been said of it: it has no end, and nothing is known of its member. */
export const NOTHING_SAID = {
  ...{ until: null, because: null, leftChannel: false, handOverAt: null },
  ...{ profession: null, isClinician: false, skills: null },
};
