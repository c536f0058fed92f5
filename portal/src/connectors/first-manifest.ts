// The first manifest of a new connector: the hub drafts it from a department's document, or it comes from a template.
import type { TFunction } from 'i18next'
import type { Client } from 'urql'
import { NewConnectorDraftDocument, type NewConnectorDraftInput } from '../generated/graphql.ts'
import type { Made } from './proposals.tsx'
import { filled, type Template } from './templates.ts'

type First = { manifest: string; made?: Made } | { problem: string }

export async function manifestFromDocument(client: Client, t: TFunction, input: NewConnectorDraftInput): Promise<First> {
  const { data, error } = await client.mutation(NewConnectorDraftDocument, { input }).toPromise()
  if (!data) return { problem: error?.graphQLErrors[0]?.message ?? t('failed.network') }
  const { problems, manifest, notes, mapped } = data.newConnectorDraft
  if (!manifest) return { problem: problems[0]?.message ?? t('failed.text') }
  return { manifest, made: { notes: notes ?? [], mapped: mapped ?? [] } }
}

/** The templates, each fetched when needed. */
const texts = import.meta.glob<string>('./templates/*.yaml', { query: '?raw', import: 'default' })

export async function manifestFromTemplate(kind: Template, about: Parameters<typeof filled>[1]): Promise<First> {
  const read = texts[`./templates/${kind}.yaml`]
  if (!read) throw new Error(`no template ${kind}`)
  return { manifest: filled(await read(), about) }
}
