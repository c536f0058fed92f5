// A manifest and its settings during editing, and the state saved at the hub.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { type ConnectorTextsQuery, SaveConnectorDraftDocument } from '../generated/graphql.ts'

type Values = Record<string, string>
type Start = NonNullable<ConnectorTextsQuery['connector']>

const valuesOf = (settings: Start['settings']): Values =>
  Object.fromEntries(settings.flatMap(({ name, secret, value }) => (secret || value == null ? [] : [[name, value]])))

export function useDraftText(start: Start) {
  const { t } = useTranslation()
  const client = useClient()
  const begin = start.draft ?? { manifest: start.manifest ?? '', settings: start.settings }
  const [text, setText] = useState(begin.manifest)
  const [values, setValues] = useState<Values>(() => ({ ...valuesOf(start.settings), ...valuesOf(begin.settings) }))
  const [kept, setKept] = useState({ text, values })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const dirty = text !== kept.text || JSON.stringify(values) !== JSON.stringify(kept.values)
  /** The id in the text; null if it was not saved. */
  const save = async (): Promise<string | null> => {
    setBusy(true)
    const settings = Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value }))
    const { data, error } = await client.mutation(SaveConnectorDraftDocument, { input: { manifest: text, settings } })
    setBusy(false)
    const saved = data?.saveConnectorDraft
    const why = saved ? saved.problems[0]?.message : (error?.graphQLErrors[0]?.message ?? t('failed.network'))
    setProblem(why ?? null)
    if (!saved || why) return null
    setKept({ text, values })
    return saved.connector?.id ?? null
  }
  return { text, setText, values, setValues, dirty, busy, problem, save }
}
