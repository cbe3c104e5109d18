import { Effect, Option } from "effect"
import { Applications } from "../../../services/Applications.ts"
import { Conversations } from "../../../services/Conversations.ts"
import { Invitations } from "../../../services/Invitations.ts"
import { companyOf } from "../../access/CompanyMember.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { menu, type MenuCounts } from "./HomeScreens.ts"
import { hasAgreed, home } from "./OutOfDate.ts"

/** What waits for the person in the present role: one statement each, on indexes. */
const waitingFor = ({ account: { id, role } }: Interaction) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    if (role === "guest") return {}
    if (role === "seeker") {
      const invitations = yield* (yield* Invitations).unseenBy(id)
      const waiting: MenuCounts = { invitations, chats: yield* conversations.unreadChats({ seeker: id }, id) }
      return waiting
    }
    const company = yield* companyOf(id)
    if (Option.isNone(company)) return {}
    const its = company.value.id
    const waiting: MenuCounts = {
      applications: yield* (yield* Applications).countUnseen(its),
      chats: yield* conversations.unreadChats({ company: its }, id),
    }
    return waiting
  })

/** The home screen, with the numbers of what waits in its entries. */
export const countedHome = (interaction: Interaction) =>
  interaction.account.standing === "active" && hasAgreed(interaction)
    ? Effect.map(waitingFor(interaction), (waiting) =>
        menu(textsOf(interaction), interaction.account, interaction.desk, waiting),
      )
    : Effect.succeed(home(interaction))
