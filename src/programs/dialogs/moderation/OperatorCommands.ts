import { Effect, Option, Record } from "effect"
import type { OperatorCommandName } from "../../../locales/Texts.ts"
import { Tickets } from "../../../services/Tickets.ts"
import { isOperator } from "../../access/Operator.ts"
import type { Interaction } from "../kit/Interaction.ts"
import { crash, mayCrash } from "./Crash.ts"
import { lookAt } from "./People.ts"
import { openTickets } from "./ShowTickets.ts"

const isAdmin = ({ account }: Interaction) => isOperator(account.id)

const commands = {
  tickets: { may: isAdmin, obey: openTickets },
  person: { may: isAdmin, obey: lookAt },
  crash: { may: mayCrash, obey: () => crash },
} satisfies Record<OperatorCommandName | "crash", unknown>

type Command = (typeof commands)[keyof typeof commands]

/** All commands that only admins have. */
export const everyOperatorCommand: ReadonlyArray<string> = Object.keys(commands)

/** Obey a command of admins; none for everybody else, and for commands that don't exist. */
export const obeyOperator = (interaction: Interaction, name: string, payload: string) =>
  Effect.gen(function* () {
    const command = Record.get<string, Command>(commands, name)
    if (Option.isNone(command) || !(yield* command.value.may(interaction))) return Option.none()
    return Option.some(yield* command.value.obey(interaction, payload))
  })

/** The interaction with what waits, if the person is an admin. */
export const withDesk = (interaction: Interaction) =>
  Effect.gen(function* () {
    if (!(yield* isAdmin(interaction))) return interaction
    const openTickets = yield* (yield* Tickets).count
    return { ...interaction, desk: { openTickets } } satisfies Interaction
  })
