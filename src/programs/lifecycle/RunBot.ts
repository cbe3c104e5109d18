import { Effect, Fiber, Ref } from "effect"
import { BotIdentity } from "../../services/BotIdentity.ts"
import { ChatOwnership } from "../../services/ChatOwnership.ts"
import { deliverOutbox } from "../delivery/DeliverOutbox.ts"
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

/** For programs that never end by themselves: the first that fails ends them all, so that none dies unnoticed. */
const together = { concurrency: "unbounded", discard: true } as const

/**
 * Polls, handles and delivers until one of them fails or we are told to stop; then drains what is in hand. The work
 * runs apart from the polling that feeds it, so that it can go on when the polling has stopped, and as daemons, since
 * an interruption of the whole program would reach children before the drain.
 */
const converse = Effect.uninterruptibleMask((restore) =>
  Effect.gen(function* () {
    const ownership = yield* ChatOwnership
    const confirmed = { offset: yield* Ref.make(0), due: yield* Ref.make(0) }
    const worker = yield* Effect.forkDaemon(
      restore(
        Effect.all([runTurns, deliverOutbox, sendPostponedNotices, forgetHandledIds, keepIndex], together),
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
  return yield* converse
}).pipe(
  Effect.provideServiceEffect(ResumePdfs, makeResumePdfs),
  Effect.provideServiceEffect(Reveals, makeReveals),
  Effect.provideServiceEffect(BotIdentity, identifyBot),
)

/** Everything this process does. Ends when it is interrupted, or with what went wrong. */
export const runBot = Effect.all([warnOfPlainHttp, warnOfProxy]).pipe(
  Effect.zipRight(Effect.all([serveHttp, bot], together)),
)
