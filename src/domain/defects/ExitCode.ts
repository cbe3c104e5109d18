import { Cause, Exit, Option, Predicate } from "effect"

/**
 * `EX_CONFIG` of sysexits.h: only another setting, token or release helps, so a supervisor should not restart the
 * process. Failures that end with this code carry it in their property `exitCode`.
 */
export const misconfigured = 78

const failed = 1

/** The exit code of the process: 0 also when it was interrupted, 1 for anything that may pass by itself. */
export const exitCodeOf = (exit: Exit.Exit<unknown, unknown>): number => {
  if (Exit.isSuccess(exit) || Cause.isInterruptedOnly(exit.cause)) return 0
  const failure = Option.getOrUndefined(Cause.failureOption(exit.cause))
  return Predicate.hasProperty(failure, "exitCode") && failure.exitCode === misconfigured
    ? misconfigured
    : failed
}
