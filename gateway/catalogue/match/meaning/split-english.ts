// English names in any spelling as lower-case singular words: dateOfBirth, DATE_OF_BIRTH, "Spouse's date of birth", sSN, child2Name.

const SINGULAR = new Map(
  Object.entries({
    children: 'child',
    wives: 'wife',
    men: 'man',
    women: 'woman',
    addresses: 'address',
    businesses: 'business',
    statuses: 'status',
    witnesses: 'witness',
    branches: 'branch',
    kids: 'kid',
    spouses: 'spouse',
    expenses: 'expense',
    licenses: 'license',
    purchases: 'purchase',
    nurses: 'nurse',
    diseases: 'disease',
    houses: 'house',
  }),
)
const KEPT = /(ss|us|is|ous|ics|news|series|species|this|gas|bus|plus|always|yes)$/

function singular(word: string): string {
  const known = SINGULAR.get(word)
  if (known) return known
  if (word.length < 4 || KEPT.test(word) || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(xes|ches|shes|sses)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

export function splitEnglish(text: string): string[] {
  return text
    .normalize('NFKC')
    .replace(/['’]s\b/g, '')
    .replace(/\bsSN\b/g, 'ssn')
    .replace(/#/g, ' number ')
    .replace(/\b(no|num|nbr)\./gi, ' number ')
    .replace(/(^|[^A-Za-z])addr(?![a-z])/gi, '$1address')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-z]{2})(\d)/gi, '$1 $2')
    .replace(/(\d)(st|nd|rd|th)\b/gi, '$1')
    .toLowerCase()
    .split(/[^\p{L}\d%]+/u)
    .filter(Boolean)
    .map(singular)
}
