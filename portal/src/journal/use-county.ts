// The county that an auditor looks at: of those that one audits; the one looked at last, else the first.
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { DivisionsDocument } from '../generated/graphql.ts'
import { rememberCounty, rememberedCounty } from './remembered-county.ts'

export function useCounty() {
  const [search, setSearch] = useSearchParams()
  const [{ data, error }, again] = useQuery({ query: DivisionsDocument, variables: { level: 'COUNTY' } })
  const counties = data?.divisions?.map((d) => ({ code: d.code.slice(0, 6), name: d.name })) ?? []
  const wished = [search.get('county'), rememberedCounty()].find((code) => counties.some((c) => c.code === code))
  return {
    counties,
    county: wished ?? counties[0]?.code ?? null,
    loading: !data?.divisions && !error,
    error,
    again,
    choose(code: string) {
      rememberCounty(code)
      setSearch({ county: code }, { replace: true })
    },
  }
}
