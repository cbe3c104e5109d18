import { Effect } from "effect"
import type { UserId } from "../../../../src/domain/Ids.ts"
import { isSilenced } from "../../../../src/domain/Outgoing.ts"
import type { Outcome } from "../../../../src/domain/Outcome.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { newEmployer } from "../../../model/Employer.ts"
import { tapping } from "../../../model/Hiring.ts"
import { act, command, play, type PrivateChat } from "../PrivateChat.ts"
import { admin } from "../TestDialogs.ts"
import { linksIn } from "../../../model/town/Acts.ts"
import { townOf } from "../../../model/town/Town.ts"

const t = locales.en

/** An admin who hires too. */
export const operator = (): PrivateChat => {
  const chat = newEmployer()
  return { ...chat, person: { ...chat.person, id: admin }, account: { ...chat.account, id: admin } }
}

/** Ban a person, or lift the ban, as an admin does. */
export const setBanned = (person: UserId, isBanned: boolean) =>
  Effect.gen(function* () {
    const self = operator()
    yield* play(self, command("menu"))
    const name = isBanned ? "ban" : "unban"
    return yield* act(self, tapping(self, "admin", name, { id: person, on: "notice" }))
  })

/** The chat as the next update finds it. */
export const reloaded = (chat: PrivateChat) =>
  Effect.gen(function* () {
    const account = (yield* (yield* Accounts).load([chat.person.id])).get(chat.person.id)
    return { ...chat, account: account ?? chat.account }
  })

/** The messages that delivery lets pass. */
export const delivered = ({ outgoing }: Outcome) =>
  Effect.map(
    Effect.flatMap(Accounts, ({ inactive }) => inactive),
    (inactive) => outgoing.filter((each) => !isSilenced(each, inactive)),
  )

/** The secret of a new link of the member's. */
export const linkOf = (member: PrivateChat) =>
  Effect.map(play(member, command("menu"), t.company.name, t.company.invite), (shown) =>
    linksIn(townOf([shown])).find((link) => link.startsWith("j_")),
  )

/** A colleague who joined by the member's link. */
export const colleagueOf = (member: PrivateChat) =>
  Effect.flatMap(linkOf(member), (link) => play(newEmployer(), command("start", link)))
