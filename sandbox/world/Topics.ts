import type { Chat } from "./Chat.ts"
import type { Topic } from "./Topic.ts"

/** Of one chat. */
export const maxTopics = 1000

/** What messages in a topic have in common. */
export const inTopic = (threadId: number | undefined) =>
  threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true as const }

/** Adds a topic, or changes it. */
export const putTopic = (chat: Chat, topic: Topic) => {
  chat.topics.set(topic.message_thread_id, topic)
  chat.happen({ _tag: "TopicsChanged" })
}

/** Removes a topic with all that was written in it. */
export const removeTopic = (chat: Chat, threadId: number) => {
  chat.topics.delete(threadId)
  for (const { message_id, message_thread_id } of chat.messages) {
    if (message_thread_id === threadId) chat.remove(message_id)
  }
  chat.happen({ _tag: "TopicsChanged" })
}
