// Addresses that no department has: this machine, link-local, cloud metadata, and IPv6 forms that embed an IPv4 address. Refused
// even if an allow-listed name resolves to them (OWASP SSRF; ASVS 1.3.6). Private networks are allowed: departments use them, and
// the allow-list of exact origins decides.
import { BlockList, isIP } from 'node:net'

const list = new BlockList()
const subnets: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96], // NAT64
  ['64:ff9b:1::', 48],
  ['2002::', 16], // 6to4
  ['2001::', 32], // Teredo
]
for (const [address, prefix] of subnets) list.addSubnet(address, prefix, address.includes(':') ? 'ipv6' : 'ipv4')
// Metadata services outside link-local: Alibaba Cloud, Azure's platform address, AWS over IPv6.
list.addAddress('100.100.100.200')
list.addAddress('168.63.129.16')
list.addAddress('fd00:ec2::254', 'ipv6')

export function isRefusedAddress(address: string): boolean {
  const family = isIP(address.split('%')[0] ?? '')
  if (family === 0 || address.includes('%')) return true
  return list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
