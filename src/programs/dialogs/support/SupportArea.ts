import type { StorageError } from "../../../services/StorageError.ts"
import type { Area } from "../Area.ts"
import { addition } from "./AddToOwnTicket.ts"
import { vacancyReport } from "./ReportVacancy.ts"

/** Authors of tickets write on in them. */
export const supportArea = {
  name: "support",
  acts: { reply: addition.open },
  dialogs: [addition, vacancyReport],
} satisfies Area<"support", StorageError, unknown>
