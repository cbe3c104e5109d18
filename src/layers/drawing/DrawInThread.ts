import { Effect, FiberHandle } from "effect"
import { DrawFailed } from "../../services/DrawFailed.ts"
import { DrawingThread } from "./DrawingThread.ts"

/** A drawing takes some 50 to 300 ms, the first one a second. */
const deadline = "20 seconds"

/** How long an idle thread is kept. */
const idle = "30 seconds"

const tooLong = () => new DrawFailed({ detail: `Not drawn within ${deadline}` })

/** Draw descriptions one at a time in a thread of its own, which runs this script and ends with the scope. */
export const drawInThread = (script: URL) =>
  Effect.gen(function* () {
    const one = yield* Effect.makeSemaphore(1)
    const thread = new DrawingThread(script)
    yield* Effect.addFinalizer(() => thread.end)
    const ending = yield* FiberHandle.make()
    const endLater = FiberHandle.run(ending, Effect.zipRight(Effect.sleep(idle), thread.end))
    return (description: object) =>
      FiberHandle.clear(ending).pipe(
        Effect.zipRight(thread.draw(description)),
        Effect.timeoutFail({ duration: deadline, onTimeout: tooLong }),
        Effect.ensuring(endLater),
        one.withPermits(1),
      )
  })
