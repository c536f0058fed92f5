// A progress bar on the terminal; nothing if the output goes to a file.
export function showProgress({ done, total, file }: { done: number; total: number; file: string }): void {
  if (!process.stderr.isTTY) return
  const full = Math.round((done / total) * 24)
  process.stderr.write(
    `\r\x1b[K[${'#'.repeat(full)}${'.'.repeat(24 - full)}] ${done}/${total} ${file.slice(-40)}${done === total ? '\n' : ''}`,
  )
}
