import { cities } from "../../../domain/catalogue/Regions.ts"
import { spheres } from "../../../domain/catalogue/Professions.ts"
import { quotas } from "../../../domain/market/Caps.ts"
import { html, type Html, lines, quote, truncate } from "../../../domain/text/Html.ts"
import { oneLine } from "../../../domain/text/OneLine.ts"
import type { UserId } from "../../../domain/Ids.ts"
import type { Locale } from "../../../domain/Locale.ts"
import type { Company } from "../../../domain/market/Company.ts"
import { screen, type Screen } from "../../../domain/Screen.ts"
import { formatPeriod } from "../../../locales/format/FormatPeriod.ts"
import { formatNumber } from "../../../locales/Locales.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "../kit/AreaButton.ts"
import { wayBack } from "../kit/WayBack.ts"
import { hiddenNote } from "../present/HiddenNote.ts"
import { companyWizard } from "./CompanyWizard.ts"

const act = areaButton("company")

const joined = (parts: ReadonlyArray<Html>): Html => parts.reduce((whole, part) => html`${whole} · ${part}`)

/** The last row of screens below the company's own. */
const back = (t: Texts) => [act(t.common.back, "open"), ...wayBack(t)]

/** Characters of the description here: the full text is for seekers. */
const shortAbout = 300

export const companyScreen = (
  t: Texts,
  locale: Locale,
  company: Company,
  { isOwner, members }: { readonly isOwner: boolean; readonly members: number },
): Screen => {
  const about = truncate(oneLine(company.about), shortAbout)
  return screen(
    lines(
      html`🏢 <b>${company.name}</b>`,
      html``,
      html`${t.company.sphereTitle}: <b>${spheres.label(company.sphere, locale)}</b>`,
      html`📍 ${cities.label(company.city, locale)}`,
      html`${t.company.memberCount(members)}`,
      about === "" ? undefined : html``,
      about === "" ? undefined : quote(about),
      ...hiddenNote(t, company.about),
    ),
    [act(t.vacancies.name, "createVacancy", {}, "success")],
    [act(t.company.edit, "edit")],
    [act(t.company.invite, "invite")],
    isOwner ? [act(t.company.members, "members")] : [],
    [act(t.company.leave, "askLeave")],
    wayBack(t),
  )
}

export const editCompanyScreen = (t: Texts, company: Company): Screen =>
  screen(
    lines(html`🏢 <b>${company.name}</b>`, html``, html`${t.company.editHint}`),
    ...companyWizard.steps.map(({ key, title }) => [act(title(t), "change", { id: company.id, step: key })]),
    back(t),
  )

export const inviteScreen = (t: Texts, locale: Locale, company: Company, link: string): Screen => {
  const text = t.company.shareText(truncate(company.name, 80))
  const share = `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`
  return screen(
    lines(
      html`<b>${t.company.inviteTitle}</b>`,
      html``,
      html`${t.company.inviteHint}`,
      html`<code>${link}</code>`,
      html``,
      html`<i>${t.company.inviteOnce(formatPeriod(locale, quotas.joinLinks.within))}</i>`,
    ),
    [{ text: t.company.share, url: share }],
    back(t),
  )
}

/** Members with a button of their own; in a larger company, these must be removed first. */
const membersShown = 20

const mention = (label: string, id: UserId) => html`<a href="tg://user?id=${id}">${label}</a>`

/** The members, for the owner. The bot stores only their ids; a mention shows a name. */
export const membersScreen = (
  t: Texts,
  locale: Locale,
  company: Company,
  members: ReadonlyArray<UserId>,
): Screen => {
  const number = (count: number) => formatNumber(locale, count)
  const others = members
    .filter((member) => member !== company.owner)
    .slice(0, membersShown)
    .map((id, index) => ({ id, label: t.company.colleague(number(index + 1)) }))
  const names = others.map(({ id, label }) => mention(label, id))
  return screen(
    lines(
      html`🏢 <b>${company.name}</b>`,
      html`${t.company.memberCount(members.length)}`,
      ...(others.length === 0 ? [] : [html``, joined(names), html``, html`<i>${t.company.membersHint}</i>`]),
    ),
    ...others.map(({ id, label }) => [act(label, "askRemoveMember", { id })]),
    back(t),
  )
}

export const removeMemberScreen = (t: Texts, member: UserId): Screen =>
  screen(
    lines(html`⚠️ <b>${t.company.removeTitle}</b>`, html``, html`${t.company.removeBody}`),
    [act(t.company.keep, "members")],
    [act(t.company.remove, "removeMember", { id: member }, "danger")],
    back(t),
  )

export const leaveScreen = (t: Texts, isLast: boolean): Screen =>
  screen(
    lines(
      html`⚠️ <b>${t.company.leaveTitle}</b>`,
      html``,
      html`${isLast ? t.company.leaveLast : t.company.leaveBody}`,
    ),
    [act(t.company.stay, "open")],
    [act(t.company.leave, "leave", {}, "danger")],
    back(t),
  )
