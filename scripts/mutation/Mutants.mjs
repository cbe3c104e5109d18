import { readFileSync } from "node:fs"
import ts from "typescript"
import { inRoot } from "../toolbox.mjs"
import { variantsOf } from "./Operators.mjs"

const parsed = (file) =>
  ts.createSourceFile(file, readFileSync(inRoot(file), "utf8"), ts.ScriptTarget.Latest, true)

const isPassedOver = (node) =>
  ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)

/** Whether the node is a step inside an optional chain. */
const isInChain = (node) => (node.flags & ts.NodeFlags.OptionalChain) !== 0

const collect = (file, source) => {
  const found = []
  const visit = (node) => {
    if (isPassedOver(node)) return
    for (const { at, texts } of variantsOf(node))
      if (!isInChain(at))
        for (const replacement of new Set(texts)) {
          const start = at.getStart(source)
          const original = source.text.slice(start, at.end)
          if (replacement !== original)
            found.push({
              file,
              start,
              end: at.end,
              line: source.getLineAndCharacterOfPosition(start).line + 1,
              original,
              replacement,
              isStatement: ts.isExpressionStatement(at.parent),
            })
        }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** All mutants of these files, numbered from 1: position, original and replacement. */
export const mutantsOf = (files) =>
  files.flatMap((file) => collect(file, parsed(file))).map((mutant, index) => ({ ...mutant, id: index + 1 }))

/** The positions where the bodies of a file's loops begin. */
export const loopsOf = (file) => {
  const source = parsed(file)
  const starts = []
  const visit = (node) => {
    if (ts.isIterationStatement(node, false) && ts.isBlock(node.statement))
      starts.push(node.statement.getStart(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return starts
}

/** A random generator, deterministic for a seed: mulberry32. */
const randomOf = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

/** A random sample of at most `most` mutants for a seed. */
export const sampled = (mutants, most, seed) => {
  const random = randomOf(seed)
  return mutants
    .map((mutant) => ({ mutant, rank: random() }))
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ mutant }) => mutant)
    .sort((one, other) => one.id - other.id)
}
