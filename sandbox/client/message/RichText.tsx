import type { MessageEntity } from "@grammyjs/types"
import type { ComponentChildren } from "preact"
import { isEmojiOnly } from "../text/Emoji.ts"
import { entityTree, textOf, type TextNode } from "../text/EntityTree.ts"
import { Entity } from "./Entity.tsx"

const blocks: ReadonlySet<string> = new Set(["pre", "blockquote", "expandable_blockquote"])

const isBlock = (node: TextNode | undefined) =>
  node !== undefined && typeof node !== "string" && blocks.has(node.entity.type)

/** The text after a block starts on a new line anyway. */
const wordsAfter = (before: TextNode | undefined, words: string) =>
  isBlock(before) ? words.replace(/^\n/, "") : words

const Nodes = ({ nodes }: { readonly nodes: ReadonlyArray<TextNode> }) => (
  <>
    {nodes.map((node, index) =>
      typeof node === "string" ? (
        wordsAfter(nodes[index - 1], node)
      ) : (
        <Entity key={index} entity={node.entity} text={textOf(node.children)}>
          <Nodes nodes={node.children} />
        </Entity>
      ),
    )}
  </>
)

interface RichTextProps {
  readonly text: string
  readonly entities: ReadonlyArray<MessageEntity> | undefined
  /** Elements at the end of the last line. */
  readonly children: ComponentChildren
}

/** A text formatted by its entities. */
export const RichText = ({ children, entities, text }: RichTextProps) => (
  <div class={isEmojiOnly(text) ? "rich emoji" : "rich"} dir="auto">
    <Nodes nodes={entityTree(text, entities)} />
    {children}
  </div>
)
