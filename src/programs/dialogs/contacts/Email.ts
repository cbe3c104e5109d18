import { Either, Effect, Option, Schema } from "effect"
import { html } from "../../../domain/text/Html.ts"
import { Contacts } from "../../../services/Contacts.ts"
import { Transaction } from "../../../services/Transaction.ts"
import { type Interaction, textsOf } from "../kit/Interaction.ts"
import { type Finish, makeDialog } from "../wizard/Dialog.ts"
import type { Wizard } from "../wizard/Wizard.ts"
import { showContacts } from "./ShowContacts.ts"
import { openWizardWith } from "../wizard/OpenWizard.ts"

const form = /^[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u
const longest = 254

const EmailAnswers = Schema.Struct({ email: Schema.String })
type EmailAnswers = typeof EmailAnswers.Type

const wizard: Wizard<EmailAnswers> = {
  name: "email",
  title: (t) => `⚙️ ${t.contacts.name}`,
  decode: Schema.decodeUnknownOption(EmailAnswers),
  steps: [
    {
      key: "email",
      title: (t) => t.contacts.email,
      prompt: ({ t }) => html`${t.contacts.emailPrompt}`,
      example: (t) => t.contacts.emailExample,
      read: (act, { t }) => {
        const email = act._tag === "Text" ? act.text.trim() : ""
        return email.length <= longest && form.test(email)
          ? Either.right(email)
          : Either.left({ problem: t.contacts.emailWrong })
      },
    },
  ],
}

const save = (interaction: Interaction, { answers, session }: Finish<EmailAnswers>) =>
  Effect.gen(function* () {
    const contacts = yield* Contacts
    const transaction = yield* Transaction
    const { account, now } = interaction
    yield* transaction.run(contacts.setEmail(account.id, Option.some(answers.email), now))
    return yield* showContacts(interaction, textsOf(interaction).contacts.emailSaved, { session })
  })

/** Asks for an e-mail address, which is stored without verification. */
export const emailDialog = makeDialog(wizard, save)

/** The session never holds a previous address. */
export const askForEmail = (interaction: Interaction) =>
  Effect.succeed(openWizardWith(wizard, interaction, {}))
