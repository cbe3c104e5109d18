import { maskContacts } from "../../../domain/text/ContactMask.ts"
import { plainName } from "../../../domain/text/OneLine.ts"

/** A company's name or a vacancy's title as others read it. A new one has no contacts; an old one may. */
export const publicName = (name: string): string => maskContacts(plainName(name))
