/**
 * Whether to skip a test that needs a program that is not installed. With `REQUIRE_ALL=1` it runs and fails
 * instead.
 */
export const skipWithout = (installed: boolean): boolean => !installed && process.env.REQUIRE_ALL !== '1';
