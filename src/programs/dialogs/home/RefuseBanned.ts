import { Option } from "effect"
import type { Outcome } from "../../../domain/Outcome.ts"
import type { Session } from "../../../domain/Session.ts"
import { type Interaction, leave, textsOf } from "../kit/Interaction.ts"
import { show, stayQuiet } from "../kit/ShowScreen.ts"
import { bannedScreen } from "./Banned.ts"

/** The key of a draft outside any wizard that records when the person was told of the ban. */
const place = "banned"

/** Milliseconds after which the ban is told again. */
const silence = 86_400_000

/** Whether the person was told of this ban a short while ago. */
const wasTold = ({ account, now, session }: Interaction): boolean => {
  const told = session.drafts[place]?.updatedAt
  const since = Option.getOrElse(account.standingSince, () => 0)
  return told !== undefined && told >= since && now - told < silence
}

const noteTold = ({ now, session }: Interaction): Session => ({
  ...session,
  drafts: { ...session.drafts, [place]: { step: place, answers: {}, updatedAt: now } },
})

/** Commands that ask for a screen, and are always answered by one. */
const asking: ReadonlySet<string> = new Set(["start", "menu", "help"])

/** Answer what a ban forbids: once with a screen, then by no more than an alert on a button. */
export const refuseBanned = (interaction: Interaction): Outcome => {
  const { act } = interaction.incoming
  const t = textsOf(interaction)
  const isAsking = act._tag === "Command" && asking.has(act.name)
  if (wasTold(interaction) && !isAsking)
    return stayQuiet(leave(interaction), act._tag === "Press" ? { alert: t.moderation.bannedTitle } : {})
  return show(leave(interaction), bannedScreen(t), { session: noteTold(leave(interaction)) })
}
