import type {
  ActAnswer,
  ChatSummary,
  ChatView,
  InlineView,
  NewGroup,
  NewPersona,
  NewTalk,
  Peer,
  PersonaAct,
  PersonaView,
  UploadKind,
  WebState,
} from "../../web/Protocol.ts"
import { toJpeg } from "./ToJpeg.ts"
import { getJson, messageOf, postJson, request } from "../inspector/Requests.ts"
import { chatAfter, refreshed, withOlder } from "./Happen.ts"
import { hearMeanwhile } from "./Heard.ts"
import { inOrder } from "./InOrder.ts"
import { page, paneOf, toast, updatePane } from "./State.ts"

export const chatPath = (persona: number, peer: Peer) => `/web/personas/${persona}/chats/${peer}`

/** Perform an action on the server; errors are shown in a toast. Resolves to whether it succeeded. */
export const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
  try {
    await act()
    return true
  } catch (error) {
    toast(messageOf(error))
    return false
  }
}

export const loadPeople = async () => {
  const web = await getJson<WebState>("/web/state")
  page.update((state) => ({ ...state, web }))
}

export const loadChats = (persona: number) =>
  attempt(async () => {
    const chats = await getJson<ReadonlyArray<ChatSummary>>(`/web/personas/${persona}/chats`)
    updatePane(persona, (pane) => ({ ...pane, chats }))
  })

export const loadChat = (persona: number, peer: Peer) =>
  attempt(async () => {
    const [chat, heard] = await hearMeanwhile(() => getJson<ChatView>(chatPath(persona, peer)))
    const news = heard.filter((event) => event.persona === persona && event.peer === peer)
    updatePane(persona, (pane) => {
      if (pane.open !== peer) return pane
      const known = pane.chat?.cut === true ? undefined : pane.chat
      const fresh = refreshed(known, chat)
      return {
        ...pane,
        chat: news.reduce((before, event) => chatAfter(before, event, Date.now()), fresh),
      }
    })
  })

export const loadOlder = (persona: number, peer: Peer, before: number) =>
  attempt(async () => {
    const older = await getJson<ChatView>(`${chatPath(persona, peer)}?before=${before}`)
    updatePane(persona, (pane) =>
      pane.chat === undefined || pane.open !== peer ? pane : { ...pane, chat: withOlder(pane.chat, older) },
    )
  })

export const openChat = (persona: number, peer: Peer | undefined, payload?: string) => {
  updatePane(persona, ({ chats, unread }) => ({
    chats,
    unread: peer === undefined ? unread : { ...unread, [peer]: 0 },
    ...(peer === undefined ? {} : { open: peer }),
    ...(payload === undefined ? {} : { payload }),
  }))
  return peer === undefined ? Promise.resolve(true) : loadChat(persona, peer)
}

/** START was pressed, so the link's payload is used up. */
export const forgetPayload = (persona: number) => {
  updatePane(persona, (pane) => {
    const next = { ...pane }
    delete next.payload
    return next
  })
}

/** Reload everything on the page. */
export const reload = async () => {
  if (!(await attempt(loadPeople))) return
  for (const persona of page.get().shown) {
    void loadChats(persona)
    const { open } = paneOf(page.get(), persona)
    if (open !== undefined) void loadChat(persona, open)
  }
}

export const act = (persona: number, peer: Peer, what: PersonaAct) =>
  attempt(async () => {
    const response = await inOrder(persona, () => postJson(`${chatPath(persona, peer)}/acts`, what))
    const { note } = (await response.json()) as ActAnswer
    if (note !== undefined) toast(note)
  })

export const upload = (persona: number, peer: Peer, kind: UploadKind, file: File, caption: string) =>
  attempt(() =>
    inOrder(persona, async () => {
      const sent = kind === "photo" ? await toJpeg(file) : file
      const query = new URLSearchParams({ kind, name: sent.name, caption })
      return request(`${chatPath(persona, peer)}/files?${query.toString()}`, { method: "POST", body: sent })
    }),
  )

export const askInline = async (
  persona: number,
  bot: number,
  query: string,
  offset = "",
): Promise<InlineView> => {
  const response = await postJson(`/web/personas/${persona}/inline`, { bot, query, offset })
  return (await response.json()) as InlineView
}

/** The chat that a request makes or finds, undefined if it could not. */
const chatFrom = async (persona: number, what: "groups" | "talks", body: NewGroup | NewTalk) => {
  let chat: ChatSummary | undefined
  await attempt(async () => {
    chat = (await (await postJson(`/web/personas/${persona}/${what}`, body)).json()) as ChatSummary
    await loadChats(persona)
  })
  return chat
}

/** A group with these people and bots. */
export const makeGroup = (persona: number, group: NewGroup) => chatFrom(persona, "groups", group)

/** The persona's chat with another person. */
export const talkTo = (persona: number, person: number) => chatFrom(persona, "talks", { person })

/** The new persona, undefined if it could not be created. */
export const addPersona = async (persona: NewPersona): Promise<PersonaView | undefined> => {
  let made: PersonaView | undefined
  await attempt(async () => {
    made = (await (await postJson("/web/personas", persona)).json()) as PersonaView
    await loadPeople()
  })
  return made
}
