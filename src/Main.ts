import process from "node:process"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect } from "effect"
import { exitCodeOf } from "./domain/defects/ExitCode.ts"
import { AppLayer } from "./layers/AppLayer.ts"
import { reportFailure } from "./programs/lifecycle/ReportFailure.ts"
import { runBot } from "./programs/lifecycle/RunBot.ts"
import { supportedNode } from "./programs/lifecycle/SupportedNode.ts"

supportedNode(process.versions.node).pipe(
  Effect.zipRight(Effect.provide(runBot, AppLayer)),
  reportFailure,
  (program) => {
    NodeRuntime.runMain(program, {
      disableErrorReporting: true,
      disablePrettyLogger: true,
      teardown: (exit, end) => {
        end(exitCodeOf(exit))
      },
    })
  },
)
