import type { Origin } from "../../../domain/buttons/Origin.ts"
import type { InlineButton } from "../../../domain/telegram/Keyboard.ts"
import type { CompanyId } from "../../../domain/market/MarketIds.ts"
import type { Texts } from "../../../locales/Texts.ts"
import { areaButton } from "./AreaButton.ts"

/** Cards return to themselves; the list of blocked companies returns to the résumé's visibility. */
export const isCard = ({ _tag }: Origin): boolean => _tag !== "Resumes" && _tag !== "Resume"

export const wayBackTo = (t: Texts, origin: Origin): InlineButton => {
  switch (origin._tag) {
    case "Resumes":
      return areaButton("resumes")(t.common.back, "open")
    case "Resume":
      return areaButton("resumes")(t.common.back, "askVisibility", { id: origin.id })
    case "Vacancy":
      return areaButton("vacancySearch")(t.common.back, "show", { id: origin.id, from: "" })
    case "Company":
      return areaButton("vacancySearch")(t.common.back, "company", { id: origin.id })
    case "Invitation":
      return areaButton("invitations")(t.common.back, "show", { id: origin.id })
  }
}

/** A button that hides the person from a company, or ends that, in one tap. */
export const toggle = (t: Texts, id: CompanyId, origin: Origin, isHidden: boolean): InlineButton =>
  areaButton("blockedEmployers")(
    isHidden ? t.blockedEmployers.show : t.blockedEmployers.hide,
    isHidden ? "unblock" : "block",
    { id, origin },
  )
