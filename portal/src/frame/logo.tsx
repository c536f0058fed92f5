// The logo: one stroke on one sheet.
export function Logo({ size = 28 }: { size?: number }) {
  return <img src="/logo.svg" width={size} height={size} alt="" />
}
