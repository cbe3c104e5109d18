import { SqlClient } from "@effect/sql/SqlClient"
import { expect, layer } from "@effect/vitest"
import { Effect, FastCheck as fc, Option } from "effect"
import { privateChat, type UserId } from "../../../../src/domain/Ids.ts"
import { Act } from "../../../../src/domain/Incoming.ts"
import { Locale } from "../../../../src/domain/Locale.ts"
import { TicketId } from "../../../../src/domain/market/MarketIds.ts"
import { tame } from "../../../../src/domain/text/Html.ts"
import { locales } from "../../../../src/locales/Locales.ts"
import { Accounts } from "../../../../src/services/Accounts.ts"
import { Tickets } from "../../../../src/services/Tickets.ts"
import { codedData } from "../../../model/CodedButton.ts"
import { newEmployer, withCompany, withDraft } from "../../../model/Employer.ts"
import { chatOf, live, type Town, townOf } from "../../../model/town/Town.ts"
import { act, command, labels, menuOf, newest, play, press, pressData, text } from "../PrivateChat.ts"
import { admin, secondAdmin, TestDialogs } from "../TestDialogs.ts"
import { buttonOf, desk, does, lastOfChat, menuWords, repliesTo } from "./Desk.ts"

const t = locales.en

/** Write to support; returns the town, and the number of the new ticket. */
const asks = (town: Town, author: UserId, said: Act | string, topic: "question" | "complaint" = "question") =>
  Effect.gen(function* () {
    const { support } = locales[chatOf(town, author).account.locale]
    const what = typeof said === "string" ? text(said) : said
    const sent = yield* does(town, author, command("support"), support.topics[topic], what, support.send)
    const [row] = yield* Effect.flatMap(
      SqlClient,
      (sql) => sql<{ id: number }>`SELECT max(id) AS id FROM tickets WHERE author = ${author}`,
    )
    return { town: sent, id: TicketId.make(row?.id ?? 0) }
  })

const statusOf = (id: TicketId) =>
  Effect.flatMap(Tickets, (tickets) => Effect.map(Effect.flatten(tickets.get(id)), ({ status }) => status))

/** Close everything that other tests left open. */
const nothingWaits = Effect.flatMap(SqlClient, (sql) => sql`UPDATE tickets SET status = 'closed'`)

layer(TestDialogs)("a request to support", (it) => {
  for (const [index, author] of Locale.literals.entries()) {
    const mine = Locale.literals[(index + 1) % Locale.literals.length] ?? "en"
    it.effect(`is answered both ways and closed, written in ${author} and answered in ${mine}`, () =>
      Effect.gen(function* () {
        const [theirs, ours] = [locales[author].tickets, locales[mine].tickets]
        const set = yield* desk(author, mine)
        const asked = yield* asks(set.town, set.author, "Nothing <works> & so on", "complaint")
        const { id } = asked
        const notice = lastOfChat(asked.town, admin)
        for (const part of [ours.fresh(ours.kinds.complaint, `${id}`), "Ann", `${set.author}`, "<works>"])
          expect(notice).toContain(part)
        const answered = yield* does(asked.town, admin, ours.answer, text("We look into it"))
        expect(menuWords(answered, admin)).toContain(ours.answerSent)
        expect(lastOfChat(answered, set.author)).toContain(theirs.answerTo(`${id}`))
        expect(lastOfChat(answered, set.author)).toContain("We look into it")
        expect(yield* statusOf(id)).toBe("answered")
        const replied = yield* repliesTo(answered, set.author, "Thanks, and then?")
        expect(lastOfChat(replied, set.author)).toContain(theirs.added(`${id}`))
        expect(lastOfChat(replied, admin)).toContain(ours.more(ours.kinds.complaint, `${id}`))
        expect(lastOfChat(replied, admin)).toContain("and then?")
        expect(yield* statusOf(id)).toBe("open")
        const again = yield* repliesTo(replied, secondAdmin, "Now it works")
        expect(lastOfChat(again, set.author)).toContain("Now it works")
        const card = yield* does(again, admin, command("tickets", `${id}`))
        for (const said of ["<works>", "We look into it", "and then?", "Now it works", ours.you])
          expect(menuWords(card, admin)).toContain(said)
        const closed = yield* does(card, admin, ours.close, ours.decisions.upheld)
        expect(menuWords(closed, admin)).toContain(ours.closedNow)
        expect(lastOfChat(closed, set.author)).toContain(theirs.isClosed(`${id}`))
        expect(lastOfChat(closed, set.author)).toContain(theirs.outcomes.upheld)
        const more = yield* does(closed, set.author, theirs.writeMore, text("Once more"))
        expect(lastOfChat(more, set.author)).toContain(theirs.added(`${id}`))
        expect(yield* statusOf(id)).toBe("open")
      }),
    )
  }

  it.effect("waits in a list for admins who had not written before, the oldest first", () =>
    Effect.gen(function* () {
      yield* nothingWaits
      const author = newEmployer("ru")
      let town = townOf([author])
      const ids: Array<number> = []
      for (let n = 1; n <= 7; n++) {
        const one = newEmployer("uz")
        const asked = yield* asks(
          townOf([{ ...one, now: town.now + n * 3_600_000 }]),
          one.person.id,
          `No. ${n}`,
        )
        ids.push(asked.id)
      }
      const late = { ...newEmployer(), now: town.now + 86_400_000 }
      const desked = {
        ...late,
        person: { ...late.person, id: admin },
        account: { ...late.account, id: admin },
      }
      yield* (yield* Accounts).save([desked.account])
      town = yield* live(townOf([desked]), admin, command("menu"))
      expect(labels(menuOf(chatOf(town, admin)))).toContain(`📥 ${t.tickets.name} · 7`)
      const list = yield* does(town, admin, t.tickets.name)
      expect(menuWords(list, admin)).toContain(t.tickets.open("7"))
      const rows = menuOf(chatOf(list, admin)).rows.map((row) => row.map((button) => button.text))
      expect(rows.slice(0, 2)).toEqual([
        ["1", "2", "3", "4", "5"],
        ["◀", "1 / 2", "▶"],
      ])
      const second = yield* does(list, admin, "▶", "2")
      expect(menuWords(second, admin)).toContain(t.tickets.titled(t.tickets.kinds.question, `${ids[6]}`))
      expect(menuWords(second, admin)).toContain("No. 7")
      const back = yield* does(second, admin, t.tickets.toList)
      expect(labels(menuOf(chatOf(back, admin)))).toContain("2 / 2")
    }),
  )

  it.effect("from before requests could be answered appears in the list, and can be answered", () =>
    Effect.gen(function* () {
      yield* nothingWaits
      const set = yield* desk("uz", "ru")
      const asked = yield* asks(set.town, set.author, "Old words")
      const sql = yield* SqlClient
      yield* sql`UPDATE tickets SET name = '', status_at = created_at WHERE id = ${asked.id}`
      const { tickets } = locales.ru
      const list = yield* does(asked.town, admin, command("tickets"), "1")
      expect(menuWords(list, admin)).toContain("Old words")
      expect(menuWords(list, admin)).toContain(tickets.from(`№ ${set.author}`))
      const answered = yield* does(list, admin, tickets.answer, text("New answer"))
      expect(lastOfChat(answered, set.author)).toContain("New answer")
    }),
  )

  it.effect("is answered once: the second admin is told by whom, and keeps the words", () =>
    Effect.gen(function* () {
      const set = yield* desk("ru", "en")
      const { id, town } = yield* asks(set.town, set.author, "Who?")
      const both = yield* does(yield* does(town, admin, t.tickets.answer), secondAdmin, t.tickets.answer)
      const first = yield* does(both, admin, text("The first"))
      const second = yield* does(first, secondAdmin, text("The second"))
      expect(menuWords(second, secondAdmin)).toContain(t.tickets.movedByAnswer(t.tickets.admin(`${admin}`)))
      expect(menuWords(second, secondAdmin)).toContain("The second")
      expect(lastOfChat(second, set.author)).toContain("The first")
      const sent = yield* does(second, secondAdmin, t.tickets.sendAnyway)
      expect(lastOfChat(sent, set.author)).toContain("The second")
      const late = yield* does(
        yield* live(
          sent,
          secondAdmin,
          pressData(codedData("admin", "answer", id, "", "notice"), Option.none()),
        ),
        secondAdmin,
      )
      expect(menuWords(late, secondAdmin)).toContain(t.tickets.movedByAnswer(t.tickets.admin(`${admin}`)))
    }),
  )

  it.effect("is closed once, and not over words that came meanwhile", () =>
    Effect.gen(function* () {
      const set = yield* desk("ru", "en")
      const { id, town } = yield* asks(set.town, set.author, "Who?")
      const shown = yield* does(town, admin, command("tickets", `${id}`))
      const close = buttonOf(menuOf(chatOf(shown, admin)), t.tickets.close)
      const other = yield* does(shown, secondAdmin, command("tickets", `${id}`))
      const answered = yield* does(other, secondAdmin, t.tickets.answer, text("Me"))
      const more = yield* repliesTo(answered, set.author, "Wait")
      const refused = yield* live(more, admin, pressData(close, chatOf(more, admin).menu))
      expect(menuWords(refused, admin)).toContain(t.tickets.movedByAuthor)
      expect(yield* statusOf(id)).toBe("open")
      const closed = yield* does(refused, admin, command("tickets", `${id}`), t.tickets.close)
      expect(yield* statusOf(id)).toBe("closed")
      const twice = yield* live(closed, secondAdmin, pressData(close, chatOf(closed, secondAdmin).menu))
      expect(menuWords(twice, secondAdmin)).toContain(t.tickets.movedByClosing(t.tickets.admin(`${admin}`)))
    }),
  )

  it.effect("of a banned person is answered, and written on in", () =>
    Effect.gen(function* () {
      const set = yield* desk("en", "en")
      const { id, town } = yield* asks(set.town, set.author, "Why am I banned?")
      const banned = yield* does(
        town,
        admin,
        command("person", `${set.author}`),
        t.moderation.ban,
        t.moderation.ban,
      )
      const answered = yield* does(banned, admin, command("tickets", `${id}`), t.tickets.answer, text("Spam"))
      expect(lastOfChat(answered, set.author)).toContain("Spam")
      const replied = yield* repliesTo(answered, set.author, "By mistake")
      expect(lastOfChat(replied, set.author)).toContain(t.tickets.added(`${id}`))
      const again = yield* does(replied, admin, command("tickets", `${id}`), t.tickets.answer, text("Well"))
      const pressed = yield* does(again, set.author, t.tickets.writeMore, text("Thanks"))
      expect(lastOfChat(pressed, set.author)).toContain(t.tickets.added(`${id}`))
    }),
  )

  it.effect("shows all its pictures", () =>
    Effect.gen(function* () {
      const set = yield* desk("en", "en")
      const picture = (fileId: string) => Act.Photo({ fileId, caption: Option.some("Look") })
      const { id, town } = yield* asks(set.town, set.author, picture("one"))
      expect(newest(chatOf(town, admin)).photo).toBe("one")
      const card = yield* does(town, admin, command("tickets", `${id}`))
      expect(menuOf(chatOf(card, admin)).photo).toBe("one")
      const answered = yield* does(card, admin, t.tickets.answer, picture("two"))
      expect(newest(chatOf(answered, set.author)).photo).toBe("two")
      for (const [number, photo] of [
        ["1", "one"],
        ["2", "two"],
      ] as const) {
        const opened = yield* does(answered, admin, command("tickets", `${id}`), t.tickets.photo(number))
        expect(menuOf(chatOf(opened, admin)).photo).toBe(photo)
        expect(menuWords(yield* does(opened, admin, t.common.back), admin)).toContain("Look")
      }
    }),
  )

  it.effect("is found by its number, whatever its status; an unknown number is explained", () =>
    Effect.gen(function* () {
      const set = yield* desk("en", "en")
      for (const number of ["999999", "0", "-1", "Ann", "1e3", "9".repeat(40)])
        expect(menuWords(yield* does(set.town, admin, command("tickets", number)), admin)).toContain(
          t.tickets.unknownTicket,
        )
    }),
  )

  it.effect("is a screen of admins alone: for others the command is unknown and the buttons are old", () =>
    Effect.gen(function* () {
      const set = yield* desk("en", "en")
      const { id, town } = yield* asks(set.town, set.author, "Mine")
      const asked = yield* does(town, set.author, command("tickets"))
      expect(lastOfChat(asked, set.author)).toContain(t.common.unknown)
      for (const [name, arg] of [
        ["ticket", ""],
        ["tickets", ""],
        ["answer", ""],
        ["askclose", ""],
        ["close", "upheld-0"],
        ["photo", "0"],
      ] as const) {
        const forged = pressData(
          codedData("admin", name, name === "tickets" ? 0 : id, arg),
          chatOf(asked, set.author).menu,
        )
        const { outcome } = yield* act(chatOf(asked, set.author), forged)
        expect(Option.getOrThrow(outcome.answer).text).toBe(t.common.stale)
      }
      const stranger = yield* play(newEmployer(), command("menu"))
      const button = codedData("support", "reply", id, "", "notice")
      const refused = yield* act(stranger, pressData(button, Option.none()))
      expect(Option.getOrThrow(refused.outcome.answer).text).toBe(t.common.stale)
      const words = yield* act(stranger, text("Let me in"), { replied: [button] })
      expect(newest(words.chat).html).toContain(t.common.unknown)
      const answers = yield* act(stranger, text("Let me in"), { replied: [codedData("admin", "answer", id)] })
      expect(newest(answers.chat).html).toContain(t.common.unknown)
    }),
  )

  it.effect("about a vacancy names it and its reason, and leads to it and to its author", () =>
    Effect.gen(function* () {
      const set = yield* desk("ru", "en")
      const employer = yield* withDraft(yield* withCompany(newEmployer(), "Registon"), {
        title: text("Night driver"),
      })
      const published = yield* play(employer, t.vacancies.acts.publish)
      const [row] = yield* Effect.flatMap(
        SqlClient,
        (sql) =>
          sql<{ id: number }>`SELECT max(id) AS id FROM vacancies WHERE author = ${published.person.id}`,
      )
      const { tickets, wizard } = locales.ru
      const report = pressData(codedData("search", "report", row?.id ?? 0), chatOf(set.town, set.author).menu)
      const asked = yield* does(set.town, set.author, report)
      expect(menuWords(asked, set.author)).toContain(tickets.reportVacancy)
      const sent = yield* does(asked, set.author, tickets.vacancyReasons.fee, wizard.skip)
      expect(menuWords(sent, set.author)).toContain(locales.ru.support.sentHint)
      const notice = lastOfChat(sent, admin)
      for (const part of [t.tickets.kinds.vacancy, "Registon", t.tickets.vacancyReasons.fee, `${row?.id}`])
        expect(notice).toContain(part)
      const vacancy = yield* does(sent, admin, t.tickets.openVacancy)
      expect(menuWords(vacancy, admin)).toContain("Registon")
      const { chat: held, outcome } = yield* act(
        chatOf(vacancy, admin),
        press(chatOf(vacancy, admin), t.moderation.hold),
      )
      const told = outcome.outgoing.filter(({ chatId }) => chatId === privateChat(published.person.id))
      expect(told.map(({ message }) => message.html).join()).toContain(t.moderation.heldTitle)
      const released = yield* act(held, press(held, t.moderation.release))
      expect(JSON.stringify(released.outcome.outgoing)).toContain(t.moderation.releasedTitle)
      const person = yield* does(vacancy, admin, t.tickets.reported)
      expect(menuWords(person, admin)).toContain(`${published.person.id}`)
      const card = yield* does(person, admin, t.common.back)
      expect(menuWords(card, admin)).toContain(t.tickets.kinds.vacancy)
      const closed = yield* does(card, admin, t.tickets.close, t.tickets.decisions.dismissed)
      expect(lastOfChat(closed, set.author)).toContain(tickets.outcomes.dismissed)
    }),
  )

  it.effect.prop(
    "keeps any words on either side",
    [
      fc
        .array(fc.string({ unit: "binary", minLength: 1, maxLength: 800 }), { minLength: 1, maxLength: 6 })
        .filter((all) => all.every((words) => tame(words).trim() !== "" && words.trim().length <= 800)),
    ],
    ([said]) =>
      Effect.gen(function* () {
        const set = yield* desk("uz", "en")
        const { id, town: asked } = yield* asks(set.town, set.author, said[0] ?? "")
        let town = asked
        for (const words of said.slice(1)) {
          town = yield* does(town, admin, command("tickets", `${id}`), t.tickets.answer, text(words))
          town = yield* repliesTo(town, set.author, words)
        }
        const entries = yield* (yield* Tickets).entries(id)
        expect(entries.map(({ text: kept }) => kept)).toEqual(
          said.slice(1).flatMap((words) => [words.trim(), words.trim()]),
        )
        let card = yield* does(town, admin, command("tickets", `${id}`))
        for (let page = 0; page < 4 && labels(menuOf(chatOf(card, admin))).includes("◀"); page++)
          card = yield* does(card, admin, "◀")
        expect(menuWords(card, admin)).toContain(tame((said[0] ?? "").trim()))
      }),
    { fastCheck: { numRuns: 12 } },
  )

  it.effect("has its notices sent to no admin who never wrote to the bot", () =>
    Effect.gen(function* () {
      yield* Effect.flatMap(SqlClient, (sql) => sql`PRAGMA foreign_keys = OFF`)
      yield* Effect.flatMap(SqlClient, (sql) => sql`DELETE FROM accounts WHERE id = ${secondAdmin}`)
      yield* Effect.flatMap(SqlClient, (sql) => sql`PRAGMA foreign_keys = ON`)
      yield* Effect.flatMap(Accounts, ({ save }) => save([{ ...newEmployer().account, id: admin }]))
      const person = newEmployer()
      const written = yield* play(person, command("support"), t.support.topics.bug, text("Broken"))
      const { outcome } = yield* act(
        written,
        pressData(buttonOf(newest(written), t.support.send), written.menu),
      )
      const told = outcome.outgoing.filter(({ lane }) => lane === "notice").map(({ chatId }) => chatId)
      expect(told).toEqual([admin])
    }),
  )
})
