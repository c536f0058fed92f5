// Accounts of the archives' system from before the one login. All invented.
export const PEOPLE = [
  { number: 'DA-0107', name: '示例·查档员甲', title: '查档员', password: 'archives-DA-0107' },
  { number: 'DA-0108', name: '示例·查档员乙', title: '查档员', password: 'archives-DA-0108' },
]
