import type { PersonaView } from "../../web/Protocol.ts"
import { makeGroup, openChat } from "../store/Actions.ts"
import { page } from "../store/State.ts"
import { useStore } from "../store/Store.ts"
import { fullName, peopleInSight } from "../text/Names.ts"
import { FormDialog, written } from "../widgets/FormDialog.tsx"

interface NewGroupProps {
  readonly persona: PersonaView
  readonly onClose: () => void
}

interface MemberProps {
  readonly id: number
  readonly name: string
  readonly about: string | undefined
  readonly checked: boolean
}

const Member = ({ about, checked, id, name }: MemberProps) => (
  <label class="check">
    <input type="checkbox" name="member" value={id} defaultChecked={checked} />
    <span dir="auto">{name}</span>
    {about !== undefined && <small>{about}</small>}
  </label>
)

/** Ask for a group's name and its members: bots, and the people in sight. */
export const NewGroup = ({ onClose, persona }: NewGroupProps) => {
  const { bots, personas } = useStore(page, (state) => state.web)
  const shown = useStore(page, (state) => state.shown)
  const people = peopleInSight(personas, shown).filter(({ id }) => id !== persona.id)
  const make = async (form: FormData) => {
    const members = form.getAll("member").map(Number)
    const group = await makeGroup(persona.id, { title: written(form, "title"), members })
    if (group !== undefined) void openChat(persona.id, group.peer)
    return group !== undefined
  }
  return (
    <FormDialog title="New group" act="Create" onSubmit={make} onClose={onClose}>
      <label>
        Name of the group
        <input name="title" required maxLength={128} autocomplete="off" pattern=".*\S.*" dir="auto" />
      </label>
      <fieldset class="members">
        <legend>Who is in it</legend>
        {bots.map(({ first_name, id }) => (
          <Member key={id} id={id} name={first_name} about="bot" checked />
        ))}
        {people.map((each) => (
          <Member
            key={each.id}
            id={each.id}
            name={fullName(each)}
            about={each.part}
            checked={shown.includes(each.id)}
          />
        ))}
      </fieldset>
    </FormDialog>
  )
}
