import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { quotas } from "../../../src/domain/market/Caps.ts"
import { addResume } from "../../../src/programs/market/AddResume.ts"
import { changeResume } from "../../../src/programs/market/ChangeResume.ts"
import { copyResume } from "../../../src/programs/market/CopyResume.ts"
import { removeResume } from "../../../src/programs/market/RemoveResume.ts"
import { setSeeking } from "../../../src/programs/market/SetSeeking.ts"
import { Resumes } from "../../../src/services/Resumes.ts"
import { refuseCommits } from "../../layers/telegram/Refusals.ts"
import { TestStorage } from "../../layers/TestStorage.ts"
import { newcomer, resumeContent as content } from "../../model/MarketFixture.ts"
import { fails, now, published, seeker } from "./Stage.ts"

layer(TestStorage)("a résumé", (it) => {
  it.effect("is changed, copied and removed by its owner alone", () =>
    Effect.gen(function* () {
      const by = yield* newcomer
      const resumes = yield* Resumes
      const { id: resume } = yield* addResume({ by, content, now })
      for (const other of [yield* seeker, (yield* published).owner]) {
        yield* fails(changeResume({ by: other, resume, change: { title: "Mine" }, now }), "NotAllowed")
        yield* fails(setSeeking({ by: other, resume, seeking: "found", now }), "NotAllowed")
        yield* fails(copyResume({ by: other, resume, now }), "NotAllowed")
        yield* fails(removeResume({ by: other, resume }), "NotAllowed")
      }
      const changed = yield* changeResume({ by, resume, change: { title: "Oshpaz" }, now })
      expect([changed.resume]).toEqual(yield* resumes.of(by))
      yield* removeResume({ by, resume })
      expect(yield* resumes.of(by)).toEqual([])
      yield* fails(removeResume({ by, resume }), "NotAllowed")
    }),
  )

  it.effect("that comes after another is as visible, and as active a search, as that", () =>
    Effect.gen(function* () {
      const by = yield* newcomer
      const first = yield* addResume({ by, content, now })
      yield* changeResume({ by, resume: first.id, change: { visibility: "anonymous" }, now })
      yield* setSeeking({ by, resume: first.id, seeking: "found", now })
      const like = { visibility: "anonymous", seeking: "found" }
      expect(yield* addResume({ by, content, now })).toMatchObject({ ...like, active: true })
      expect(yield* copyResume({ by, resume: first.id, now })).toMatchObject({ ...like, active: true })
    }),
  )

  it.effect("says with all the others how its owner looks for work, or with none", () =>
    Effect.gen(function* () {
      const by = yield* newcomer
      const resumes = yield* Resumes
      const { id: resume } = yield* addResume({ by, content, now })
      yield* addResume({ by, content, now })
      const find = setSeeking({ by, resume, seeking: "found", now })
      yield* Effect.scoped(Effect.zipRight(refuseCommits("resumes"), fails(find, "StorageError")))
      yield* find
      expect((yield* resumes.of(by)).map(({ seeking }) => seeking)).toEqual(["found", "found"])
    }),
  )

  it.effect("is one of a few", () =>
    Effect.gen(function* () {
      const by = yield* newcomer
      for (let made = 0; made < quotas.resumes.most; made++) yield* addResume({ by, content, now })
      yield* fails(addResume({ by, content, now }), "CapReached")
    }),
  )
})
