import { answerTo } from "./AnswerTo.ts"
import { json } from "./Answers.ts"
import { InlineAskBody, readJson } from "./Bodies.ts"
import { enter, personaAt, type Place } from "./Places.ts"
import type { InlineView, PersonaAct } from "./Protocol.ts"
import type { Handler, WebContext } from "./WebContext.ts"
import { notFound } from "./WebError.ts"

const botAt = ({ world }: WebContext, id: number) => {
  const bot = world.botById(id)
  if (bot === undefined) throw notFound("bot")
  return bot
}

export const postInline: Handler = async (context, { params, request }) => {
  const persona = personaAt(context, params["persona"])
  const { bot: id, offset, query } = await readJson(request, InlineAskBody)
  const bot = botAt(context, id)
  const taken = bot.updates.allowed.has("inline_query")
  const answer = taken ? await answerTo(persona.queryInline(bot, query, offset)) : undefined
  if (answer !== undefined) context.inline.remember(persona.id, id, query, answer.results)
  const view: InlineView = {
    taken,
    answered: answer !== undefined,
    results: answer?.results ?? [],
    nextOffset: answer?.nextOffset ?? "",
  }
  return json(context, view)
}

type ChooseInline = Extract<PersonaAct, { readonly _tag: "ChooseInline" }>

/** Send a result that the persona was shown before. Throws WebError 404 if it was not. */
export const chooseResult = (context: WebContext, place: Place, act: ChooseInline) => {
  const bot = botAt(context, act.bot)
  const result = context.inline.find(place.persona.id, bot.id, act.query, act.result)
  if (result === undefined) throw notFound("inline result")
  enter(place).chooseInline({ bot, query: act.query, result })
}
