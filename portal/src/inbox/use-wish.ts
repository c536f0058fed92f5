// What someone wants of the inbox: in the address, and at hand at once. A router takes a moment to move to an address; a second
// choice made meanwhile builds on the first.
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { searchOf, type Wish, wishOf } from './wish.ts'

export function useWish(): [Wish, (change: Partial<Wish>) => void] {
  const [search, setSearch] = useSearchParams()
  const [wish, setWish] = useState(() => wishOf(search))
  const address = search.toString()
  const [told, setTold] = useState(address)
  if (told !== address) {
    setTold(address)
    setWish(wishOf(search))
  }
  const want = (change: Partial<Wish>) => {
    const next = { ...wish, ...change }
    setWish(next)
    setSearch(searchOf(next), { replace: true, preventScrollReset: true })
  }
  return [wish, want]
}
