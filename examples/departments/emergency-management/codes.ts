// Code lists of emergency management: letters of its own.

export const CODE_LISTS = {
  HousingType: [
    ['A', '自建房'],
    ['B', '商品房'],
    ['C', '公租房'],
    ['D', '租赁房'],
    ['Z', '其他'],
  ],
  Structure: [
    ['RC', '钢筋混凝土'],
    ['BC', '砖混'],
    ['BT', '砖木'],
    ['ET', '土木'],
    ['OT', '其他'],
  ],
  Gas: [
    ['NONE', '不使用燃气'],
    ['PIPE', '管道天然气'],
    ['BOTTLE', '瓶装液化气'],
    ['BIOGAS', '沼气'],
  ],
} as const
