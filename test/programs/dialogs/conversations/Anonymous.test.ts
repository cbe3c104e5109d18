import { expect, layer } from "@effect/vitest"
import { Effect, Option } from "effect"
import type { UserId } from "../../../../src/domain/Ids.ts"
import type { Visibility } from "../../../../src/domain/market/Resume.ts"
import { Companies } from "../../../../src/services/Companies.ts"
import { Invitations } from "../../../../src/services/Invitations.ts"
import { Resumes } from "../../../../src/services/Resumes.ts"
import { command, dataOf, pressData } from "../PrivateChat.ts"
import { TestDialogs } from "../TestDialogs.ts"
import { chatOf, live, type Town } from "../../../model/town/Town.ts"
import { says, talking } from "../../../model/Talk.ts"

const name = "Zqname"
const looks = 150

/** Leaving the company ends the view of it. */
const isLookedAt = (data: string): boolean => !/leave|close|block|withdraw|decline/i.test(data)

/** Press every reachable button once, starting from the menu. */
const lookAround = (town: Town, who: UserId, heard: (said: string) => void) =>
  Effect.gen(function* () {
    const pressed = new Set<string>()
    let current = town
    const openings = ["menu", "chats", "vacancies", "applications", "people"].map((each) => command(each))
    for (let look = 0; look < looks; look++) {
      const chat = chatOf(current, who)
      const next = chat.everShown.find(([, button]) => {
        const data = dataOf(button)
        return data !== "" && isLookedAt(data) && !pressed.has(data)
      })
      const opening = openings.shift()
      if (next !== undefined && opening === undefined) pressed.add(dataOf(next[1]))
      const what =
        opening ?? (next === undefined ? command("menu") : pressData(dataOf(next[1]), Option.some(next[0])))
      current = yield* live(current, who, what)
      heard(JSON.stringify([...chatOf(current, who).messages.values()]))
    }
  })

/** Whether the name of a seeker with this visibility is shown to an employer who looks at everything. */
const isNamed = (visibility: Visibility) =>
  Effect.gen(function* () {
    const talk = yield* talking()
    const resumes = yield* Resumes
    const [resume] = yield* resumes.of(talk.seeker)
    const known = Option.getOrThrow(Option.fromNullable(resume))
    yield* resumes.save({ ...known, name, visibility }, talk.town.now)
    const company = Option.getOrThrow(yield* (yield* Companies).ofMember(talk.employer))
    const about = { company: company.id, seeker: talk.seeker, resume: known.id, by: talk.employer }
    const invitations = yield* Invitations
    yield* invitations.add({ ...about, text: "Come", vacancy: Option.none() }, talk.town.now)
    const heard: Array<string> = []
    const told = yield* says(talk.town, talk.seeker, "Good day")
    heard.push(JSON.stringify([...chatOf(told, talk.employer).messages.values()]))
    yield* lookAround(told, talk.employer, (said) => heard.push(said))
    return heard.filter((said) => said.includes(name)).length
  })

layer(TestDialogs)("a seeker's name", (it) => {
  it.effect("appears in nothing that an employer gets while the résumé is anonymous", () =>
    Effect.gen(function* () {
      expect(yield* isNamed("anonymous")).toBe(0)
      expect(yield* isNamed("open")).toBeGreaterThan(5)
    }),
  )
})
