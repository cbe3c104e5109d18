import type { Account, Role } from "../../../domain/Account.ts"
import type { AreaName } from "../../../domain/buttons/AreaActs.ts"
import { areaTap } from "../../../domain/buttons/AreaTap.ts"
import type { Html } from "../../../domain/text/Html.ts"
import { html, lines } from "../../../domain/text/Html.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import { Locale } from "../../../domain/Locale.ts"
import { button, screen, type Screen } from "../../../domain/Screen.ts"
import { version } from "../../../domain/Version.ts"
import { formatNumber, locales } from "../../../locales/Locales.ts"
import { operatorCommandNames, type Texts } from "../../../locales/Texts.ts"
import { inPairs } from "../kit/ButtonRows.ts"
import type { Desk } from "../kit/Interaction.ts"
import { screenButton, wayBack } from "../kit/WayBack.ts"

/** Caches a screen that depends only on the language. */
const once = (make: (t: Texts) => Screen): ((t: Texts) => Screen) => {
  const made = new Map<Texts, Screen>()
  return (t) => {
    const screen = made.get(t) ?? make(t)
    made.set(t, screen)
    return screen
  }
}

const languageButtons = (): ReadonlyArray<InlineButton> =>
  Locale.literals.map((locale) => button(locales[locale].language, { _tag: "ChooseLocale", locale }))

const list = (items: ReadonlyArray<string>): Html => lines(...items.map((item) => html`• ${item}`))

export const welcome = once((t) =>
  screen(
    lines(
      html`<b>${t.welcome.title}</b>`,
      html``,
      html`${t.welcome.body}`,
      html``,
      html`<i>${t.welcome.consent}</i>`,
    ),
    [button(t.welcome.next, { _tag: "Consent" }, "success")],
    ...inPairs(languageButtons()),
    [screenButton(t.common.privacy, "privacy")],
  ),
)

export const roles = once((t) =>
  screen(
    lines(html`<b>${t.roles.title}</b>`, html``, html`<i>${t.roles.hint}</i>`),
    ...(["seeker", "employer", "guest"] as const).map((role) => [
      button(t.roles.choose[role], { _tag: "ChooseRole", role }),
    ]),
    wayBack(t),
  ),
)

type Entry = readonly [area: Exclude<AreaName, "moderation" | "support">, label: (t: Texts) => string]

/** Menu entries per role, most used first. */
const entries: Record<Role, ReadonlyArray<Entry>> = {
  guest: [["vacancySearch", (t) => `🔎 ${t.vacancySearch.name}`]],
  seeker: [
    ["vacancySearch", (t) => `🔎 ${t.vacancySearch.name}`],
    ["resumes", (t) => `📄 ${t.resumes.mine}`],
    ["applications", (t) => `📨 ${t.applications.mine}`],
    ["conversations", (t) => `💬 ${t.conversations.list}`],
  ],
  employer: [
    ["vacancies", (t) => `💼 ${t.vacancies.mine}`],
    ["applicants", (t) => `📨 ${t.applicants.name}`],
    ["candidateSearch", (t) => `🔎 ${t.candidateSearch.name}`],
    ["conversations", (t) => `💬 ${t.conversations.list}`],
    ["company", (t) => `🏢 ${t.company.name}`],
  ],
}

/** What an employer comes for most, above everything else. */
const mainAct = (t: Texts, role: Role) =>
  role === "employer" ? [button(`➕ ${t.vacancies.name}`, areaTap("vacancies", "create"), "success")] : []

/** Numbers of what waits for a person. */
export interface MenuCounts {
  readonly applications?: number
  readonly chats?: number
  readonly invitations?: number
}

const waitingIn = (t: Texts, area: AreaName, { applications = 0, chats = 0 }: MenuCounts): string => {
  if (area === "applicants" && applications > 0) return ` · ${t.applicants.unseen(applications)}`
  return area === "conversations" && chats > 0 ? ` · ${chats}` : ""
}

const invitationRow = (t: Texts, { invitations = 0 }: MenuCounts) =>
  invitations === 0
    ? []
    : [button(`📅 ${t.candidateSearch.theirInvitations} · ${invitations}`, areaTap("invitations", "open"))]

const entryRows = (t: Texts, role: Role, waiting: MenuCounts) => [
  mainAct(t, role),
  invitationRow(t, waiting),
  ...entries[role].map(([area, label]) => [
    button(label(t) + waitingIn(t, area, waiting), areaTap(area, "open")),
  ]),
]

const deskRow = (t: Texts, { locale }: Account, desk: Desk | undefined): ReadonlyArray<InlineButton> => {
  if (desk === undefined) return []
  const count = formatNumber(locale, desk.openTickets)
  return [button(`📥 ${t.tickets.name} · ${count}`, areaTap("moderation", "listTickets"))]
}

/** The menu, with what waits for the person; for admins, with what waits for them. */
export const menu = (t: Texts, account: Account, desk?: Desk, waiting: MenuCounts = {}): Screen =>
  screen(
    lines(html`☰ <b>${t.menu.title}</b>`, html`${t.menu.role(t.roles[account.role])}`),
    deskRow(t, account, desk),
    ...entryRows(t, account.role, waiting),
    [screenButton(`⚙️ ${t.settings.title}`, "settings")],
    [screenButton(`🛟 ${t.support.name}`, "support")],
    [screenButton(t.common.help, "help"), screenButton(t.common.about, "about")],
    [screenButton(t.common.privacy, "privacy")],
  )

export const settings = (t: Texts, account: Account): Screen =>
  screen(
    lines(
      html`⚙️ <b>${t.settings.title}</b>`,
      html``,
      html`${t.settings.language}: <b>${t.language}</b>`,
      html`${t.settings.role}: <b>${t.roles[account.role]}</b>`,
    ),
    [screenButton(`🌐 ${t.settings.language}`, "language"), screenButton(t.settings.role, "role")],
    [button(t.contacts.name, areaTap("conversations", "contacts"))],
    wayBack(t),
  )

export const language = once((t) =>
  screen(
    lines(html`🌐 <b>${t.languageScreen.title}</b>`, html``, html`<i>${t.languageScreen.hint}</i>`),
    ...inPairs(languageButtons()),
    wayBack(t, "settings"),
  ),
)

/** Each role's own commands, most used first. */
const ownCommands: Record<Role | "admin", ReadonlyArray<keyof Texts["commands"]>> = {
  guest: ["jobs"],
  seeker: ["jobs", "resume", "applications", "saved"],
  employer: ["newvacancy", "vacancies", "candidates"],
  admin: operatorCommandNames,
}

const commandLines = (t: Texts, names: ReadonlyArray<keyof Texts["commands"]>): ReadonlyArray<Html> =>
  names.map((name) => html`/${name} — ${t.commands[name]}`)

/** How things go for the role, with its commands; an admin has some more. */
export const help = (t: Texts, role: Role, isAdmin: boolean): Screen =>
  screen(
    lines(
      html`<b>${t.help.title}</b>`,
      html``,
      html`${t.help.ways[role]}`,
      html``,
      html`${t.help.body}`,
      ...commandLines(t, [...ownCommands[role], "role", "menu", "settings", "cancel"]),
      ...(isAdmin ? [html``, html`${t.help.ways.admin}`, ...commandLines(t, ownCommands.admin)] : []),
      html``,
      html`<i>${t.help.hint}</i>`,
    ),
    wayBack(t),
  )

export const about = once((t) =>
  screen(
    lines(html`<b>${t.about.title}</b>`, html`${t.about.version(version)}`, html``, html`${t.about.body}`),
    wayBack(t),
  ),
)

export const privacy = once((t) =>
  screen(
    lines(
      html`<b>${t.privacy.title}</b>`,
      html``,
      html`<b>${t.privacy.stored}</b>`,
      list(t.privacy.storedItems),
      html`${t.privacy.encrypted}`,
      html``,
      html`<b>${t.privacy.shown}</b>`,
      list(t.privacy.shownItems),
      html``,
      html`<b>${t.privacy.notStored}</b>`,
      list(t.privacy.notStoredItems),
      html``,
      html`${t.privacy.use}`,
      html`${t.privacy.rights}`,
    ),
    wayBack(t),
  ),
)
