// Values for a public screen: long numbers, names and addresses lose their middle or end.

export function mask(label: string, value: unknown): string {
  const text = String(value ?? '')
  if (/姓名|户主|代表人|监护人$/.test(label) && text.length > 1 && !/\d/.test(text)) return `${text[0]}**`
  if (/地址|住址/.test(label) && text.length > 6) return `${text.slice(0, 6)}…`
  return text.replace(/[\dX]{9,}/g, (number) => `${number.slice(0, 3)}****${number.slice(-2)}`)
}
