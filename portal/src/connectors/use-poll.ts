// Polls every few seconds while the page is visible, and at once when it becomes visible again.
import { useEffect, useRef } from 'react'
import { useInSight } from '../graphql/use-in-sight.ts'

const EVERY_MS = 5000

export function usePoll(ask: () => void): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  const inSight = useInSight(() => latest.current())
  useEffect(() => {
    if (!inSight) return
    const timer = setInterval(() => latest.current(), EVERY_MS)
    return () => clearInterval(timer)
  }, [inSight])
}
