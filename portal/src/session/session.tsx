// The session. Without one, the welcome page. If a session ends during work, the page and its input stay.
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useRef, useState } from 'react'
import { useQuery } from 'urql'
import { MeDocument, type MeQuery, type Role } from '../generated/graphql.ts'
import { SIGNED_OUT } from '../graphql/client.ts'
import { errorCode } from '../graphql/error-code.ts'
import { unsent } from '../kept/unsent.ts'
import { tidy } from '../kept/vault.ts'
import { Failed } from '../parts/failed.tsx'
import { tellSignedIn, WHO } from './on-signed-in.ts'
import { Splash } from './splash.tsx'
import { Welcome } from './welcome.tsx'

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }))

export type Me = NonNullable<MeQuery['me']>

const SessionContext = createContext<Me | null>(null)

export function useMe(): Me {
  const me = useContext(SessionContext)
  if (!me) throw new Error('useMe is only for pages of someone signed in')
  return me
}

export const hasRole = (me: Me, ...roles: Role[]): boolean => roles.some((r) => me.roles.includes(r))

export function SessionProvider({ children }: { children: ReactNode }) {
  const [{ data, error, fetching }, again] = useQuery({ query: MeDocument })
  const [ended, setEnded] = useState(false)
  const [me, setMe] = useState<Me>()

  useEffect(() => {
    const onEnd = () => setEnded(true)
    window.addEventListener(SIGNED_OUT, onEnd)
    return () => window.removeEventListener(SIGNED_OUT, onEnd)
  }, [])
  useEffect(() => {
    const ask = () => again({ requestPolicy: 'network-only' })
    window.addEventListener(WHO, ask)
    return () => window.removeEventListener(WHO, ask)
  }, [again])
  const first = useRef<string | null>(null)
  useEffect(() => {
    if (!data?.me) return
    first.current ??= data.me.id
    if (first.current !== data.me.id) {
      // Somebody else has signed in to this browser and must not see or send anything of this page.
      unsent.abandon()
      document.documentElement.hidden = true
      return window.location.replace('/')
    }
    setMe(data.me)
    setEnded(false)
    tellSignedIn()
    // Another account on this device: the earlier account's local data is deleted.
    void tidy(data.me.id).then(({ kept, tooOld }) => unsent.listed(kept, tooOld))
  }, [data])

  if (me)
    return (
      <SessionContext value={me}>
        {children}
        {ended && (
          <Suspense>
            <SignInAgain onDone={() => again({ requestPolicy: 'network-only' })} />
          </Suspense>
        )}
      </SessionContext>
    )
  if (errorCode(error) === 'UNAUTHENTICATED') return <Welcome />
  if (error && !fetching) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} page />
  return <Splash />
}
