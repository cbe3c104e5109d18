import { expect, layer } from "@effect/vitest"
import { Arbitrary, Effect, Option } from "effect"
import type { Role } from "../../../src/domain/Account.ts"
import { Account } from "../../../src/domain/Account.ts"
import { privateChat, UserId } from "../../../src/domain/Ids.ts"
import { Accounts } from "../../../src/services/Accounts.ts"
import { TestStorage } from "../TestStorage.ts"

const day = 86_400_000
const account = (id: number, role: Role, seenAt: number): Account => ({
  id: UserId.make(id),
  locale: "uz",
  role,
  consentedAt: Option.none(),
  standing: "active",
  standingSince: Option.none(),
  reachable: true,
  createdAt: 0,
  seenAt,
})

layer(TestStorage)("SqlAccounts", (it) => {
  it.effect.prop(
    "returns an account as it was saved, except its creation time",
    [Arbitrary.make(Account)],
    ([one]) =>
      Effect.gen(function* () {
        const accounts = yield* Accounts
        yield* accounts.save([{ ...one, locale: "uz", createdAt: 1 }])
        yield* accounts.save([one])
        const loaded = (yield* accounts.load([one.id])).get(one.id)
        expect(loaded?.locale).toBe(one.locale)
        expect(loaded?.role).toBe(one.role)
        expect(loaded?.reachable).toBe(one.reachable)
      }),
  )

  it.effect("keeps everything else when an account becomes unreachable", () =>
    Effect.gen(function* () {
      const accounts = yield* Accounts
      const one = account(11, "seeker", 3)
      yield* accounts.save([one])
      yield* accounts.markUnreachable(privateChat(one.id))
      expect((yield* accounts.load([one.id])).get(one.id)).toEqual({ ...one, reachable: false })
    }),
  )
})

layer(TestStorage)("SqlAccounts.active", (it) => {
  it.effect("counts accounts seen, by role and window, zeroes included", () =>
    Effect.gen(function* () {
      const accounts = yield* Accounts
      const now = 10_000 * day
      yield* accounts.save([
        account(21, "guest", now - 1),
        account(22, "seeker", now - 2 * day),
        account(23, "seeker", now - 20 * day),
        account(24, "employer", now - 40 * day),
      ])
      const counts = yield* accounts.active(now)
      expect(counts.length).toBe(9)
      const count = (role: Role, window: string) =>
        counts.find((each) => each.role === role && each.window === window)?.count
      expect([
        count("guest", "1d"),
        count("seeker", "1d"),
        count("seeker", "7d"),
        count("seeker", "30d"),
      ]).toEqual([1, 0, 1, 2])
      expect(count("employer", "30d")).toBe(0)
    }),
  )
})
