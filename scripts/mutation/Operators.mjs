import ts from "typescript"
import { sqlVariants } from "./SqlOperators.mjs"

const { SyntaxKind: Kind } = ts

/** Replacements of operators: the bound moved, the comparison reversed, the connective exchanged. */
const exchanged = new Map([
  [Kind.LessThanToken, ["<=", ">="]],
  [Kind.LessThanEqualsToken, ["<", ">"]],
  [Kind.GreaterThanToken, [">=", "<="]],
  [Kind.GreaterThanEqualsToken, [">", "<"]],
  [Kind.EqualsEqualsEqualsToken, ["!=="]],
  [Kind.ExclamationEqualsEqualsToken, ["==="]],
  [Kind.AmpersandAmpersandToken, ["||"]],
  [Kind.BarBarToken, ["&&"]],
  [Kind.MinusToken, ["+"]],
  [Kind.AsteriskToken, ["/"]],
  [Kind.SlashToken, ["*"]],
])

/** Methods that can be dropped from a call without changing its type. */
const passedOver = new Set([
  "filter",
  "slice",
  "toReversed",
  "reverse",
  "toSorted",
  "sort",
  "trim",
  "toLowerCase",
])

const opposite = { min: "max", max: "min", some: "every", every: "some", isSome: "isNone", isNone: "isSome" }

const textOf = (node) => node.getText()

const binary = (node) => {
  const { left, operatorToken, right } = node
  return (exchanged.get(operatorToken.kind) ?? []).map(
    (operator) => `${textOf(left)} ${operator} ${textOf(right)}`,
  )
}

const calledMethod = ({ expression }) => (ts.isPropertyAccessExpression(expression) ? expression : undefined)

/** The pipe without one of its steps, except those that only name failures or annotate. */
const shorterPipes = (node, callee) =>
  callee.name.text !== "pipe"
    ? []
    : node.arguments.flatMap((step, index) => {
        if (/^attempting\(|^Effect\.(?:annotateLogs|withLogSpan)\(/.test(textOf(step))) return []
        const rest = node.arguments.filter((_, other) => other !== index).map(textOf)
        const head = textOf(callee.expression)
        return [rest.length === 0 ? head : `${head}.pipe(${rest.join(", ")})`]
      })

const call = (node) => {
  const callee = calledMethod(node)
  if (callee === undefined || node.flags & ts.NodeFlags.OptionalChain) return []
  const target = textOf(callee.expression)
  const name = callee.name.text
  const args = node.arguments.map(textOf).join(", ")
  return [
    ...shorterPipes(node, callee),
    ...(passedOver.has(name) && !["Arr", "Array", "Effect", "Option", "Record"].includes(target)
      ? [target]
      : []),
    ...(name in opposite ? [`${target}.${opposite[name]}(${args})`] : []),
  ]
}

/** Drop a statement that is executed only for its effect. */
const statement = ({ expression }) => {
  const isDone = ts.isCallExpression(expression) || ts.isYieldExpression(expression)
  return isDone && !/\blog(?:Warning|Error|Info|Debug)\b/.test(textOf(expression)) ? ["undefined"] : []
}

const literalParents = new Set([
  Kind.ImportDeclaration,
  Kind.ExportDeclaration,
  Kind.LiteralType,
  Kind.ElementAccessExpression,
])

/** Whether a literal is a name, or read only by operators. */
const isName = (node) => {
  const { parent } = node
  if (literalParents.has(parent.kind)) return true
  if (ts.isBindingElement(parent)) return parent.propertyName === node
  if (ts.isPropertyAssignment(parent)) return parent.name === node || parent.name.getText() === "_tag"
  if (ts.isCallExpression(parent))
    return /attempting|Schema\.|Tag|log|sealedTexts|sealedColumn|ordinals/.test(textOf(parent.expression))
  return false
}

const isInSql = (node) => ts.isTaggedTemplateExpression(node.parent) || ts.isTemplateExpression(node.parent)

/** All mutations of expressions, as source text. */
const ways = [
  [ts.isBinaryExpression, binary],
  [ts.isCallExpression, call],
  [
    ts.isTaggedTemplateExpression,
    (node) => (/^sql\b/.test(textOf(node.tag)) ? sqlVariants(textOf(node)) : []),
  ],
  [
    (node) => (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) && !isInSql(node),
    (node) => (/\b(?:SELECT|EXISTS|CASE WHEN|WHERE)\b/.test(textOf(node)) ? sqlVariants(textOf(node)) : []),
  ],
  [
    ts.isPrefixUnaryExpression,
    (node) => (node.operator === Kind.ExclamationToken ? [textOf(node.operand)] : []),
  ],
  [(node) => node.kind === Kind.TrueKeyword && node.parent.kind !== Kind.LiteralType, () => ["false"]],
  [(node) => node.kind === Kind.FalseKeyword && node.parent.kind !== Kind.LiteralType, () => ["true"]],
  [ts.isNumericLiteral, (node) => (isName(node) ? [] : [`${textOf(node)} + 1`])],
  [ts.isStringLiteral, (node) => (isName(node) || node.text === "" ? [] : ['""'])],
  [ts.isConditionalExpression, (node) => [textOf(node.whenTrue), textOf(node.whenFalse)]],
]

/** Conditions of statements, which have no syntax kind of their own. */
const conditions = (node) =>
  ts.isIfStatement(node) ? [{ at: node.expression, texts: ["true", "false"] }] : []

/** The mutants of a node: where, and with what replacement. */
export const variantsOf = (node) => [
  ...conditions(node),
  ...(ts.isExpressionStatement(node) ? [{ at: node.expression, texts: statement(node) }] : []),
  ...ways.flatMap(([fits, say]) => (fits(node) ? [{ at: node, texts: say(node) }] : [])),
]
