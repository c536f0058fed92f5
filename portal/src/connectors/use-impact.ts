// The impact of a step in a connector's life, fetched when the step is opened.
import { useQuery } from 'urql'
import {
  DraftImpactDocument,
  type ImpactPartFragment,
  RetireImpactDocument,
  RollbackImpactDocument,
} from '../generated/graphql.ts'

export type Step =
  | { kind: 'publish' | 'pause' | 'resume' | 'retire' | 'pull' | 'pullAll' }
  | { kind: 'rollback'; version: number }

interface Outlook {
  coming: boolean
  impact: ImpactPartFragment | null
  /** The draft to publish. */
  draft: { revision: number; tested: boolean } | null
}

export function useImpact(id: string, step: Step): Outlook {
  const variables = { id }
  const [publish] = useQuery({ query: DraftImpactDocument, variables, pause: step.kind !== 'publish' })
  const [retire] = useQuery({ query: RetireImpactDocument, variables, pause: step.kind !== 'retire' })
  const [rollback] = useQuery({ query: RollbackImpactDocument, variables, pause: step.kind !== 'rollback' })
  const draft = publish.data?.connector?.draft ?? null
  const version = step.kind === 'rollback' ? step.version : 0
  const earlier = rollback.data?.connector?.versions.find((v) => v.version === version)
  return {
    coming: publish.fetching || retire.fetching || rollback.fetching,
    impact: draft?.impact ?? retire.data?.connector?.retiring ?? earlier?.rollingBack ?? null,
    draft,
  }
}
