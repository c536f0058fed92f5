// Accounts of the station's system from before the one login. All invented.
export const PEOPLE = [
  { number: '510066', name: '示例·张社工', title: '社区网格员', password: 'police-510066' },
  { number: '510067', name: '示例·李社工', title: '社区网格员', password: 'police-510067' },
  { number: '510090', name: '示例·王民警', title: '责任区民警', password: 'police-510090' },
]
