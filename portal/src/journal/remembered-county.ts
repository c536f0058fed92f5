// The county that an auditor looked at last, since an auditor has no division of one's own.
const KEY = 'yibiao.journal.county'

export function rememberedCounty(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function rememberCounty(county: string): void {
  try {
    localStorage.setItem(KEY, county)
  } catch {
    // Asked for again next time.
  }
}
