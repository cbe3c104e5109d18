import { Effect, Fiber, Ref } from "effect"
import { BotIdentity } from "../../services/BotIdentity.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { deliverOutbox } from "../delivery/DeliverOutbox.ts"
import { sendAlbums } from "../delivery/SendAlbums.ts"
import { sendPostponedNotices } from "../delivery/SendPostponedNotices.ts"
import { pollUpdates } from "../polling/PollUpdates.ts"
import { removeWebhook } from "../polling/RemoveWebhook.ts"
import { ResumePdfs } from "../../services/ResumePdfs.ts"
import { makeResumePdfs } from "../resumePdf/MakeResumePdfs.ts"
import { makeReveals } from "../reveal/MakeReveals.ts"
import { Reveals } from "../../services/Reveals.ts"
import { publishProfile } from "../profile/PublishProfile.ts"
import { serveHttp } from "../monitoring/ServeHttp.ts"
import { runTurns } from "../turns/RunTurns.ts"
import { claimDatabase } from "./ClaimDatabase.ts"
import { identifyBot } from "./IdentifyBot.ts"
import { forgetHandledIds } from "./ForgetHandledIds.ts"
import { keepIndex } from "./KeepIndex.ts"
import { resumeWork } from "./ResumeWork.ts"
import { shutDown } from "./ShutDown.ts"
import { warnOfPlainHttp } from "./WarnOfPlainHttp.ts"
import { warnOfProxy } from "./WarnOfProxy.ts"

/** For programs that never end by themselves: the first failure ends them all, so that none fails unnoticed. */
const together = { concurrency: "unbounded", discard: true } as const

/**
 * Poll, handle and deliver until one of them fails or the process is told to stop, then drain. The worker runs
 * separately from the poller, so that it can continue after polling has stopped. Both are daemons, because an
 * interruption of the whole program would otherwise reach them before the drain.
 */
const serve = Effect.uninterruptibleMask((restore) =>
  Effect.gen(function* () {
    const ownership = yield* ChatOwnership
    const confirmed = { offset: yield* Ref.make(0), due: yield* Ref.make(0) }
    const worker = yield* Effect.forkDaemon(
      restore(
        Effect.all(
          [runTurns, deliverOutbox, sendPostponedNotices, sendAlbums, forgetHandledIds, keepIndex],
          together,
        ),
      ),
    )
    const poller = yield* Effect.forkDaemon(restore(ownership.asPoller(pollUpdates(confirmed))))
    const exit = yield* Effect.exit(restore(Effect.all([Fiber.join(worker), Fiber.join(poller)], together)))
    yield* shutDown(poller, worker, confirmed)
    return yield* exit
  }),
)

const bot = Effect.gen(function* () {
  yield* claimDatabase
  yield* resumeWork
  yield* removeWebhook
  yield* Effect.fork(publishProfile)
  return yield* serve
}).pipe(
  Effect.provideServiceEffect(ResumePdfs, makeResumePdfs),
  Effect.provideServiceEffect(Reveals, makeReveals),
  Effect.provideServiceEffect(BotIdentity, identifyBot),
)

/** The whole bot. Ends when interrupted, or with the failure of one of its programs. */
export const runBot = Effect.all([warnOfPlainHttp, warnOfProxy]).pipe(
  Effect.zipRight(Effect.all([serveHttp, bot], together)),
)
