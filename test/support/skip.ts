/** Whether a test that needs a program is skipped because it is not installed; when `REQUIRE_ALL=1` it fails instead. */
export const skipWithout = (installed: boolean): boolean => !installed && process.env.REQUIRE_ALL !== '1';
