// Destinations to which a manifest must not lead the hub (OWASP SSRF; ASVS 1.3.6), one a line. Ids are permanent. `address` is
// what a name could resolve to, to the same effect. Departments are in private networks: refused unless the deployer lists them.

export interface Destination {
  id: string
  what: string
  origin: string
  /** Refused although the deployer listed it. */
  evenIfListed: boolean
  address?: string
}

const here = (id: string, what: string, origin: string, address?: string): Destination => ({
  id,
  what,
  origin,
  evenIfListed: true,
  ...(address && { address }),
})
const elsewhere = (id: string, what: string, origin: string): Destination => ({ id, what, origin, evenIfListed: false })

export const DESTINATIONS: readonly Destination[] = [
  here('EGR-01', 'loopback', 'http://127.0.0.1', '127.0.0.1'),
  here('EGR-02', 'loopback, short', 'http://127.1', '127.0.0.2'),
  here('EGR-03', 'loopback, decimal', 'http://2130706433'),
  here('EGR-04', 'loopback, hexadecimal', 'http://0x7f000001'),
  here('EGR-05', 'loopback, octal', 'http://0177.0.0.1'),
  here('EGR-06', 'this host: 0', 'http://0', '0.0.0.0'),
  here('EGR-07', 'localhost', 'http://localhost'),
  here('EGR-08', 'localhost with a dot', 'http://localhost.'),
  here('EGR-09', 'a name under localhost', 'http://a.localhost'),
  here('EGR-10', 'loopback, IPv6', 'http://[::1]', '::1'),
  here('EGR-11', 'unspecified, IPv6', 'http://[::]', '::'),
  here('EGR-12', 'mapped IPv4, dotted', 'http://[::ffff:127.0.0.1]', '::ffff:127.0.0.1'),
  here('EGR-13', 'mapped IPv4, hexadecimal', 'http://[::ffff:7f00:1]', '::ffff:7f00:1'),
  here('EGR-14', 'IPv4-compatible IPv6', 'http://[::127.0.0.1]', '::7f00:1'),
  here('EGR-15', 'NAT64', 'http://[64:ff9b::7f00:1]', '64:ff9b::7f00:1'),
  here('EGR-16', '6to4', 'http://[2002:7f00:1::]', '2002:7f00:1::'),
  here('EGR-17', 'full-width digits', 'http://１２７.０.０.１'),
  here('EGR-18', 'ideographic dots', 'http://127。0。0。1'),
  here('EGR-19', 'link-local: cloud metadata', 'http://169.254.169.254', '169.254.169.254'),
  here('EGR-20', 'link-local, IPv6', 'http://[fe80::1]', 'fe80::1'),
  here('EGR-21', 'metadata over IPv6', 'http://[fd00:ec2::254]', 'fd00:ec2::254'),
  here('EGR-22', 'metadata of Alibaba Cloud', 'http://100.100.100.200', '100.100.100.200'),
  here('EGR-23', 'platform address of Azure', 'http://168.63.129.16', '168.63.129.16'),
  here('EGR-24', 'multicast', 'http://224.0.0.1', '224.0.0.1'),
  here('EGR-25', 'broadcast', 'http://255.255.255.255', '255.255.255.255'),
  here('EGR-26', 'a zone of IPv6', 'http://[fe80::1%25eth0]', 'fe80::1%eth0'),
  here('EGR-27', 'file', 'file:///etc/passwd'),
  here('EGR-28', 'ftp', 'ftp://dept.example'),
  here('EGR-29', 'gopher', 'gopher://dept.example'),
  here('EGR-30', 'data', 'data:text/plain,x'),
  here('EGR-31', 'a socket of this machine', 'unix:/var/run/x.sock'),
  here('EGR-32', 'a database where a web system is expected', 'postgresql://dept.example:5432'),
  here('EGR-33', 'scheme-relative', '//dept.example'),
  elsewhere('EGR-34', 'user information', 'https://dept.example@evil.example'),
  elsewhere('EGR-35', 'a fragment before the host', 'https://evil.example#@dept.example'),
  elsewhere('EGR-36', 'a backslash before the host', 'https://evil.example\\@dept.example'),
  elsewhere('EGR-37', 'an encoded slash in the host', 'https://evil.example%2f.dept.example'),
  elsewhere('EGR-38', 'private network (RFC 1918)', 'https://10.0.0.1'),
  elsewhere('EGR-39', 'shared address space (CGNAT)', 'https://100.64.0.1'),
  elsewhere('EGR-40', 'unique local, IPv6', 'https://[fd12:3456:789a::1]'),
]
