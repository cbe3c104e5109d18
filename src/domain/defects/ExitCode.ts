import { Cause, Exit, Option, Predicate } from "effect"

/**
 * `EX_CONFIG` of sysexits.h: nothing but another setting, token or release helps, so whoever starts the process again and
 * again may stop. Failures that end with it say so in their property `exitCode`.
 */
export const misconfigured = 78

const failed = 1

/** The code a process ends with: 0 also when it was told to end, 1 for whatever may pass by itself. */
export const exitCodeOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit) || Cause.isInterruptedOnly(exit.cause)) return 0
  const failure = Option.getOrUndefined(Cause.failureOption(exit.cause))
  return Predicate.hasProperty(failure, "exitCode") && failure.exitCode === misconfigured
    ? misconfigured
    : failed
}
