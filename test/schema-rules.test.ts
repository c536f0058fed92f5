// The API's conventions and its promise (docs/API.md), as `npm run check` enforces them: each rule names its violations.
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { breaksIn, faultsOf } from '../bin/check-schema.ts'

const SOUND = `
"What can be asked of the hub."
type Query {
  "One thing by its id, or null."
  thing("Id of the thing." id: ID!): Thing
  "Things in pages, newest first."
  things("How many; 1 to 100." first: Int, "The cursor before the page." after: String): ThingConnection
}
"What changes something in the hub."
type Mutation {
  "Makes a thing of a name."
  makeThing("What it is called." input: MakeThingInput!): MakeThingPayload!
}
"A thing that is kept."
type Thing {
  "Id within the hub."
  id: ID!
}
"A page of many things."
type ThingConnection {
  "Things with their cursors."
  edges: [ThingEdge!]!
  "Things without their cursors."
  nodes: [Thing!]!
  "Where the page ends."
  pageInfo: PageInfo!
}
"A thing in its page."
type ThingEdge {
  "Opaque position of it."
  cursor: String!
}
"Where a page ends, always."
type PageInfo {
  "True when more follows."
  hasNextPage: Boolean!
}
"What a new thing is."
input MakeThingInput {
  "Name of the thing."
  name: String
}
"The thing that was made."
type MakeThingPayload {
  "The thing, or null."
  thing: Thing
  "Why none was made."
  problems: [InputProblem!]!
}
"What can be mended here."
type InputProblem {
  "A sentence to show."
  message: String!
}
`
const faults = (from: string, to: string): string[] => {
  expect(SOUND).toContain(from)
  return faultsOf(buildSchema(SOUND.replace(from, to)))
}

test('a schema that keeps the conventions has no fault', () => {
  expect(faultsOf(buildSchema(SOUND))).toEqual([])
})

test.each([
  ['a description of two words', '"Id of the thing."', '"Its id."', 'Query.thing.id: "Its id." says too little'],
  ['no description', '"Name of the thing."', '', 'MakeThingInput.name: has no description'],
  [
    'a description without a full stop',
    '"A thing that is kept."',
    '"a thing that is kept"',
    'Thing: its description is no sentence: no full stop at the end',
  ],
  [
    'a root field that may not be null',
    'id: ID!): Thing\n',
    'id: ID!): Thing!\n',
    'Query.thing: may not be null, so that its failure empties the whole answer',
  ],
  [
    'a page that is no connection',
    '  "Things with their cursors."\n  edges: [ThingEdge!]!\n',
    '',
    'Query.things: pages ThingConnection, which is no connection of edges, nodes and pageInfo',
  ],
  ['a page by offset', 'after: String', 'offset: Int', 'Query.things: pages by offset; take `first` and `after`'],
  [
    'a change with an argument of its own',
    'input: MakeThingInput!',
    'name: String',
    'Mutation.makeThing: does not take exactly one `input: ...Input!`',
  ],
  ['a change that returns no payload', '): MakeThingPayload!', '): Thing', 'Mutation.makeThing: does not return a `...Payload!`'],
  [
    'a payload without problems',
    '  "Why none was made."\n  problems: [InputProblem!]!\n',
    '',
    'Mutation.makeThing: MakeThingPayload has no `problems: [InputProblem!]!`',
  ],
  [
    'a payload that cannot be empty',
    '  thing: Thing\n',
    '  thing: Thing!\n',
    'MakeThingPayload.thing: may not be null, so that problems cannot be told',
  ],
  ['an id where an object belongs', '  id: ID!\n}', '  formId: ID!\n}', 'Thing.formId: gives an id where an object belongs'],
  ['a name in another case', '  name: String', '  Name: String', 'MakeThingInput: Name is not written in camelCase'],
])('%s is named', (_, from, to, fault) => {
  expect(faults(from, to)).toContain(fault)
})

test('what breaks a client is named, and what only adds is not', () => {
  const promised = buildSchema(SOUND)
  expect(breaksIn(promised, buildSchema(SOUND.replace('  name: String', '  name: String!')))).toEqual([
    'FIELD_CHANGED_KIND: MakeThingInput.name changed type from String to String!.',
  ])
  const more = SOUND.replace('type Thing {', 'type Thing {\n  "What it is called."\n  name: String')
  expect(breaksIn(promised, buildSchema(more))).toEqual([])
})
