import type { DeadLetterReason } from "../../services/DeadLetters.ts"
import type { OutboxItem } from "../../services/Outbox.ts"
import { keepDeadLetters } from "../retry/KeepDeadLetters.ts"

/** Keep an undeliverable message as a dead letter. */
export const keepUndeliverable = (
  { chatId, message }: OutboxItem,
  reason: DeadLetterReason,
  detail: string,
) =>
  keepDeadLetters([
    { origin: "delivery", updateId: undefined, chatId, payload: JSON.stringify(message), reason, detail },
  ])
