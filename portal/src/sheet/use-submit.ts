// Sends a sheet once. The key belongs to the sheet, so a reload, a second window, a second press and a retry after a lost reply
// all use the same key, and the hub answers with the same receipt.
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useClient } from 'urql'
import { SubmitSheetDocument } from '../generated/graphql.ts'
import { errorCode } from '../graphql/error-code.ts'
import { type Draft, isQuestion } from './use-draft.ts'

export const submitKey = (sheet: string): string => `${sheet}:submit`

export type Sending =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** No receipt arrived, but it may be accepted. A retry is safe. */
  | { kind: 'unsure' }
  | { kind: 'refused'; code: string; message: string }

const MAY_HAVE_ARRIVED = new Set(['NETWORK', 'INTERNAL', 'DATABASE_UNAVAILABLE', 'IDENTITY_UNAVAILABLE', 'RATE_LIMITED'])

export function useSubmit(draft: Draft, onProblems: () => void) {
  const client = useClient()
  const navigate = useNavigate()
  const [sending, setSending] = useState<Sending>({ kind: 'idle' })
  const busy = useRef(false)
  const reason = useRef('')
  const explanation = useRef('')

  const submit = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    setSending({ kind: 'sending' })
    try {
      await draft.autosave.pause()
      const correctionReason = reason.current.trim() || null
      const said = { correctionReason, explanation: explanation.current.trim() || null }
      const input = { sheet: draft.sheet.id, idempotencyKey: submitKey(draft.sheet.id), ...draft.typed(), ...said }
      const { data, error } = await client.mutation(SubmitSheetDocument, { input }).toPromise()
      const payload = data?.submitSheet
      if (payload?.submission) void draft.end('dropped')
      if (payload?.submission) return void navigate(`/receipt/${encodeURIComponent(payload.submission.id)}`, { replace: true })
      if (payload) {
        draft.showProblems(payload.problems)
        setSending({ kind: 'idle' })
        // The dialog asks for the reason.
        if (payload.problems.every(isQuestion)) return
        return onProblems()
      }
      const code = errorCode(error) ?? 'NETWORK'
      if (MAY_HAVE_ARRIVED.has(code)) setSending({ kind: 'unsure' })
      else setSending({ kind: 'refused', code, message: error?.graphQLErrors[0]?.message ?? code })
    } finally {
      busy.current = false
    }
  }, [client, draft, navigate, onProblems])

  const explain = useCallback((text: string) => {
    reason.current = text
  }, [])
  const answer = useCallback((text: string) => {
    explanation.current = text
  }, [])
  return { sending, submit, explain, answer, forget: useCallback(() => setSending({ kind: 'idle' }), []) }
}
