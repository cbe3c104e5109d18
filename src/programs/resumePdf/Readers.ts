import { Effect, Option } from "effect"
import type { UserId } from "../../domain/Ids.ts"
import type { SharedContacts } from "../../domain/market/Conversation.ts"
import type { ResumePdfRecipe } from "../../domain/market/ResumePdfRecipe.ts"
import type { ApplicationId, ConversationId } from "../../domain/market/MarketIds.ts"
import type { Resume } from "../../domain/market/Resume.ts"
import { Applications } from "../../services/Applications.ts"
import { Companies } from "../../services/Companies.ts"
import { Contacts } from "../../services/Contacts.ts"
import { Conversations, type Subject } from "../../services/Conversations.ts"
import { Invitations } from "../../services/Invitations.ts"
import { Resumes } from "../../services/Resumes.ts"
import { stillShown } from "../dialogs/conversations/SharedContacts.ts"
import { seenBy } from "../access/FoundCandidate.ts"
import { mayHave } from "../access/RevealedContacts.ts"

/** A résumé as a reader may see it. */
export interface Shown {
  readonly resume: Resume
  /** With name and photo. */
  readonly isNamed: boolean
  /** The contacts the reader may see; without them, contacts written into texts are masked as well. */
  readonly contacts: Option.Option<Pick<SharedContacts, "phone" | "email" | "username">>
}

export interface Readable extends Shown {
  /** The conversation in which both sides agreed to share contacts: every printing is recorded there. */
  readonly revealedIn: Option.Option<ConversationId>
}

const own = (reader: UserId, id: Resume["id"], isNamed: boolean) =>
  Effect.gen(function* () {
    const all = yield* (yield* Resumes).of(reader)
    const resume = Option.fromNullable(all.find((each) => each.id === id))
    if (Option.isNone(resume)) return Option.none<Readable>()
    const { email, phone } = yield* (yield* Contacts).of(reader)
    const contacts = { phone: Option.map(phone, ({ number }) => number), email, username: Option.none() }
    return Option.some<Readable>({
      resume: resume.value,
      isNamed,
      contacts: isNamed ? Option.some(contacts) : Option.none(),
      revealedIn: Option.none(),
    })
  })

interface Revealed {
  readonly conversation: ConversationId
  readonly contacts: SharedContacts
}

/** The contacts the seeker agreed to share, as long as this reader may have them. */
const revealed = (reader: UserId, subject: Subject) =>
  Effect.gen(function* () {
    const conversations = yield* Conversations
    const found = yield* conversations.about(subject)
    if (Option.isNone(found)) return Option.none<Revealed>()
    const conversation = found.value.id
    const share = yield* mayHave({ conversation, side: "seeker" }, reader)
    if (Option.isNone(share)) return Option.none<Revealed>()
    const contacts = yield* stillShown(share.value.person, share.value.contacts)
    return Option.some<Revealed>({ conversation, contacts })
  })

const readable = (resume: Resume, shown: Option.Option<Revealed>): Readable => ({
  resume,
  contacts: Option.map(shown, ({ contacts }) => contacts),
  revealedIn: Option.map(shown, ({ conversation }) => conversation),
  isNamed: Option.isSome(shown) || resume.visibility !== "anonymous",
})

/** For members of the company that received it, unless the application is withdrawn. */
const received = (reader: UserId, id: Resume["id"], application: ApplicationId) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).ofMember(reader)
    const sent = yield* (yield* Applications).get(application)
    const resume = yield* (yield* Resumes).get(id)
    if (Option.isNone(company) || Option.isNone(sent) || Option.isNone(resume)) return Option.none<Readable>()
    const isTheirs = sent.value.company === company.value.id && sent.value.resume === id
    if (!isTheirs || sent.value.status === "withdrawn") return Option.none<Readable>()
    const shown = yield* revealed(reader, { application })
    return Option.some(readable(resume.value, shown))
  })

/** For employers who may open the candidate's card. */
const found = (reader: UserId, id: Resume["id"]) =>
  Effect.gen(function* () {
    const company = yield* (yield* Companies).ofMember(reader)
    if (Option.isNone(company)) return Option.none<Readable>()
    const seen = yield* seenBy(company.value, id)
    if (Option.isNone(seen)) return Option.none<Readable>()
    const { resume } = seen.value
    const accepted = yield* (yield* Invitations).accepted(company.value.id, resume.owner)
    const shown = Option.isNone(accepted)
      ? Option.none<Revealed>()
      : yield* revealed(reader, { invitation: accepted.value.id })
    return Option.some(readable(resume, shown))
  })

/** What a person may read of a résumé now; none when they may read nothing. */
export const readableBy = (reader: UserId, { reader: as, resume }: ResumePdfRecipe) => {
  switch (as._tag) {
    case "Owner":
      return own(reader, resume, as.named)
    case "Receiver":
      return received(reader, resume, as.application)
    case "Finder":
      return found(reader, resume)
  }
}
