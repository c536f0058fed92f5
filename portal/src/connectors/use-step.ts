// Makes a step in a connector's life. A new impact is returned for review instead of a bare refusal.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import {
  type ChangedPartFragment,
  type ImpactPartFragment,
  PauseConnectorDocument,
  PublishConnectorDocument,
  PullConnectorDocument,
  ResumeConnectorDocument,
  RetireConnectorDocument,
  RollbackConnectorDocument,
} from '../generated/graphql.ts'
import type { Step } from './use-impact.ts'

export interface Said {
  reason: string
  acceptImpact?: string
  untested?: string
}

export function useStep(id: string, step: Step) {
  const { t } = useTranslation()
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [impact, setImpact] = useState<ImpactPartFragment | null>(null)
  const send = async ({ untested, ...said }: Said, revision: number) => {
    const input = { connector: id, ...said }
    switch (step.kind) {
      case 'publish':
        return client.mutation(PublishConnectorDocument, { input: { ...input, revision, untested: untested ?? null } })
      case 'pause':
        return client.mutation(PauseConnectorDocument, { input })
      case 'resume':
        return client.mutation(ResumeConnectorDocument, { input })
      case 'retire':
        return client.mutation(RetireConnectorDocument, { input })
      case 'pull':
      case 'pullAll':
        return client.mutation(PullConnectorDocument, { input: { ...input, all: step.kind === 'pullAll' } })
      case 'rollback':
        return client.mutation(RollbackConnectorDocument, { input: { ...input, version: step.version } })
    }
  }
  const run = async (said: Said, revision: number): Promise<boolean> => {
    setBusy(true)
    const { data, error } = await send(said, revision)
    setBusy(false)
    const changed = data && (Object.values(data)[0] as ChangedPartFragment)
    if (changed?.impact) setImpact(changed.impact)
    const found = changed ? (changed.problems[0]?.message ?? null) : (error?.graphQLErrors[0]?.message ?? t('failed.network'))
    setProblem(found)
    return found === null
  }
  return { busy, problem, impact, run }
}
