// Gives a text to the person as a file.
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the text by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
