// The first page that this person may use.
import { Navigate } from 'react-router'
import { useMe } from '../session/session.tsx'
import { destinationsFor } from './destinations.tsx'

export function Home() {
  const me = useMe()
  return <Navigate to={destinationsFor(me.roles)[0]?.path ?? '/departments'} replace />
}
