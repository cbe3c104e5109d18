import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect } from "effect"
import { AppLayer } from "./layers/AppLayer.ts"
import { reportFailure } from "./programs/lifecycle/ReportFailure.ts"
import { runBot } from "./programs/lifecycle/RunBot.ts"

runBot.pipe(Effect.provide(AppLayer), reportFailure, (program) => {
  NodeRuntime.runMain(program, { disableErrorReporting: true, disablePrettyLogger: true })
})
