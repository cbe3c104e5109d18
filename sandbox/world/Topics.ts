import type { Chat } from "./Chat.ts"
import type { Topic } from "./Topic.ts"

/** Maximum number per chat. */
export const maxTopics = 1000

/** The fields common to messages in a topic. */
export const inTopic = (threadId: number | undefined) =>
  threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true as const }

/** Add or change a topic. */
export const putTopic = (chat: Chat, topic: Topic) => {
  chat.topics.set(topic.message_thread_id, topic)
  chat.happen({ _tag: "TopicsChanged" })
}

/** Remove a topic with all its messages. */
export const removeTopic = (chat: Chat, threadId: number) => {
  chat.topics.delete(threadId)
  for (const { message_id, message_thread_id } of chat.messages) {
    if (message_thread_id === threadId) chat.remove(message_id)
  }
  chat.happen({ _tag: "TopicsChanged" })
}
