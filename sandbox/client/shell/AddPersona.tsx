import { addPersona } from "../store/Actions.ts"
import { showPersona } from "../store/Shown.ts"
import { FormDialog, written } from "../widgets/FormDialog.tsx"

const languages = [
  ["uz", "Oʻzbekcha (uz)"],
  ["ru", "Русский (ru)"],
  ["en", "English (en)"],
  ["de", "Deutsch (de): one the bot doesn't speak"],
  ["", "Not told"],
] as const

const add = async (form: FormData): Promise<boolean> => {
  const [lastName, languageCode] = [written(form, "lastName"), written(form, "language")]
  const username = written(form, "username").replace(/^@/, "")
  const made = await addPersona({
    firstName: written(form, "firstName"),
    ...(lastName === "" ? {} : { lastName }),
    ...(username === "" ? {} : { username }),
    ...(languageCode === "" ? {} : { languageCode }),
    admin: form.has("admin"),
  })
  if (made !== undefined) showPersona(made.id)
  return made !== undefined
}

/** Ask for the new persona's profile. */
export const AddPersona = ({ onClose }: { readonly onClose: () => void }) => (
  <FormDialog title="Add a persona" act="Add" onSubmit={add} onClose={onClose}>
    <label>
      First name
      <input name="firstName" required maxLength={64} autocomplete="off" pattern=".*\S.*" dir="auto" />
    </label>
    <label>
      Last name
      <input name="lastName" maxLength={64} autocomplete="off" dir="auto" />
    </label>
    <label>
      @username
      <input name="username" pattern="@?[A-Za-z][A-Za-z0-9_]{3,31}" autocomplete="off" />
    </label>
    <label>
      Language of their Telegram
      <select name="language">
        {languages.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label class="check">
      <input type="checkbox" name="admin" /> An admin of the bot
    </label>
  </FormDialog>
)
