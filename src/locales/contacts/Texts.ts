/** Texts about a person's own phone and e-mail. */
export interface ContactTexts extends Record<
  | "name"
  | "hint"
  | "phone"
  | "email"
  | "verified"
  | "unverified"
  | "addPhone"
  | "changePhone"
  | "removePhone"
  | "addEmail"
  | "changeEmail"
  | "removeEmail"
  | "phonePrompt"
  | "phoneExample"
  | "phoneWrong"
  | "notOwn"
  | "shareOwn"
  | "phoneSaved"
  | "keyboardAway"
  | "emailPrompt"
  | "emailExample"
  | "emailWrong"
  | "emailSaved"
  | "removeBody"
  | "remove"
  | "keep"
  | "removed",
  string
> {
  /** In place of a contact that isn’t given. */
  readonly none: Record<"phone" | "email", string>
  readonly removeTitle: Record<"phone" | "email", string>
}
