import { expect, layer } from "@effect/vitest"
import { Effect } from "effect"
import { locales } from "../../../../src/locales/Locales.ts"
import { invited, newCandidate } from "../../../model/Hiring.ts"
import { withVacancy } from "../../../model/Market.ts"
import { acquainted, does, says, tapping } from "../../../model/Talk.ts"
import { chatOf, type Town } from "../../../model/town/Town.ts"
import { command, labels, menuOf, play } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import type { UserId } from "../../../../src/domain/Ids.ts"

const t = locales.en

const menuFor = (town: Town, who: UserId) =>
  Effect.map(does(town, who, command("menu")), (after) => labels(menuOf(chatOf(after, who))))

layer(TestDialogs)("the menu", (it) => {
  it.effect("counts new applications until they are opened, and chats until they are read", () =>
    Effect.gen(function* () {
      const talk = yield* acquainted()
      const { application, employer, seeker } = talk
      expect(yield* menuFor(talk.town, employer)).toContain(
        `📨 ${t.applicants.name} · ${t.applicants.unseen(1)}`,
      )
      const opened = yield* does(talk.town, seeker, (chat) => tapping(chat, "a", application))
      const told = yield* says(opened, seeker, "Good day")
      expect(yield* menuFor(told, employer)).toContain(`💬 ${t.conversations.list} · 1`)
      expect(yield* menuFor(told, seeker)).toContain(`💬 ${t.conversations.list}`)
      const read = yield* does(told, employer, (chat) => tapping(chat, "a", application))
      expect(yield* menuFor(read, employer)).toContain(`💬 ${t.conversations.list}`)
    }),
  )

  it.effect("counts invitations until they are opened", () =>
    Effect.gen(function* () {
      const { resume, seeker } = yield* newCandidate({ title: "Glazier" })
      const { employer } = yield* withVacancy()
      yield* invited(employer, resume)
      const menu = yield* play(seeker, command("menu"))
      expect(labels(menuOf(menu))).toContain(`📅 ${t.candidateSearch.theirInvitations} · 1`)
      const seen = yield* play(menu, t.candidateSearch.theirInvitations, "Registon", t.common.menu)
      expect(labels(menuOf(seen)).join()).not.toContain(t.candidateSearch.theirInvitations)
    }),
  )
})
