// Every recognised mistake in a manifest: its stable code, the fault, and the correction. docs/MANIFEST-ERRORS.md lists them (a
// test compares the two).
import type { Label } from '../../schema/index.ts'

interface ProblemKind extends Label {
  /** The correction, if nothing more exact is known. */
  fix: Label
  /** Harmless: the manifest is valid, and this is only a hint. */
  warning?: true
}

export const PROBLEM_CODES = {
  YAML_SYNTAX: {
    zh: '文本不是 YAML',
    en: 'the text is not YAML',
    fix: { zh: '检查这一行的引号、冒号和缩进', en: 'look at the quotes, colons and indentation of this line' },
  },
  TAB_INDENT: {
    zh: '用制表符缩进',
    en: 'a tab where YAML wants spaces',
    fix: { zh: '每级缩进用两个空格', en: 'indent by two spaces' },
  },
  WRONG_INDENT: {
    zh: '缩进与同级的键不一致',
    en: 'the indentation differs from the keys beside it',
    fix: { zh: '与上面同级的键左对齐', en: 'begin in the same column as the keys beside it' },
  },
  DUPLICATE_KEY: {
    zh: '同一个键写了两次',
    en: 'duplicate key',
    fix: { zh: '删去一个，或合并为一个', en: 'leave one of them, or merge them' },
  },
  UNQUOTED_VALUE: {
    zh: '值中有 YAML 的特殊字符而没有引号',
    en: 'the value has YAML special characters and no quotes',
    fix: { zh: '给整个值加双引号', en: 'put the whole value in double quotes' },
  },
  UNCLOSED: {
    zh: '括号或引号没有闭合',
    en: 'a bracket or a quote is not closed',
    fix: { zh: '补上 ] } 或引号', en: 'close it with ], } or the quote' },
  },
  FULL_WIDTH_SIGN: {
    zh: '键后是全角冒号',
    en: 'a full-width colon after a key',
    fix: { zh: '改用半角冒号和一个空格', en: 'write a plain colon and a space' },
  },
  SEVERAL_DOCUMENTS: {
    zh: '一个文件里有多份清单',
    en: 'several documents in one text',
    fix: { zh: '每份清单一个文件，删去 ---', en: 'one manifest a file: take out the ---' },
  },
  TOO_MANY_ALIASES: {
    zh: 'YAML 别名过多或没有对应的锚',
    en: 'too many aliases, or an alias without its anchor',
    fix: { zh: '把内容直接写出，或放到 conversions 下按名引用', en: 'write it out, or name it under `conversions`' },
  },
  TOO_LARGE: {
    zh: '文本超过清单允许的大小',
    en: 'the text is larger than a manifest may be',
    fix: { zh: '大的对照表放到部门系统或数据元目录中', en: 'keep large tables in the department’s system or in the catalogue' },
  },
  MISSING: {
    zh: '缺少必需的项',
    en: 'something required is missing',
    fix: { zh: '补上这一项', en: 'add it' },
  },
  UNKNOWN_KEY: {
    zh: '此处没有这个键',
    en: 'the language has no such key here',
    fix: { zh: '对照文档检查拼写和缩进', en: 'compare spelling and indentation with the manual' },
  },
  WRONG_TYPE: {
    zh: '值的类型不对',
    en: 'a value of another type is wanted',
    fix: { zh: '按提示的类型书写', en: 'write a value of that type' },
  },
  WRONG_VALUE: {
    zh: '值不在允许的范围内',
    en: 'the value is not among those allowed, or does not fit',
    fix: { zh: '从允许的值中选一个', en: 'choose one of those allowed' },
  },
  UNKNOWN_KIND: {
    zh: '没有这种连接方式',
    en: 'there is no connector of this kind',
    fix: { zh: '写 rest、graphql、soap、sql 或 file', en: 'write rest, graphql, soap, sql or file' },
  },
  WRONG_VERSION: {
    zh: '清单语言的版本不对',
    en: 'another version of the language',
    fix: { zh: '写 manifest: 1', en: 'write `manifest: 1`' },
  },
  BAD_IDENTIFIER: {
    zh: '标识只能用小写字母、数字和连字符',
    en: 'an identifier is of small letters, digits and hyphens',
    fix: { zh: '例如 civil-affairs', en: 'write something like civil-affairs' },
  },
  OUT_OF_RANGE: {
    zh: '数字超出允许的范围',
    en: 'the figure is outside what is allowed',
    fix: { zh: '按提示的上下限书写', en: 'keep to the bounds' },
  },
  EMPTY_LIST: {
    zh: '列表是空的',
    en: 'the list is empty',
    fix: { zh: '至少写一项，或删去整个键', en: 'write one entry at least, or take the key out' },
  },
  BAD_REQUEST_PATH: {
    zh: '请求路径不对',
    en: 'the path of the request is not one',
    fix: { zh: '以一个 / 开头，参数放在 query 下', en: 'begin with one /, and put parameters under `query`' },
  },
  PATH_CLIMBS: {
    zh: '路径中有 ..',
    en: 'a path may not climb with ..',
    fix: { zh: '写出不带 .. 的路径', en: 'write it without ..' },
  },
  BAD_HEADER_NAME: {
    zh: '请求头的名字不对',
    en: 'this cannot be the name of a header',
    fix: { zh: '只用字母、数字和连字符', en: 'use letters, digits and hyphens' },
  },
  SECRET_IN_PLAIN: {
    zh: '密钥直接写在清单里',
    en: 'a secret is written out',
    fix: {
      zh: '在 settings 下声明 secret: true，此处写 ${settings.名字}',
      en: 'declare it under `settings` with `secret: true` and write ${settings.name} here',
    },
  },
  SECRET_DEFAULT: {
    zh: '密钥的默认值写在清单里',
    en: 'a secret has its value in the text',
    fix: { zh: '删去 default，值存入保险库', en: 'take `default` out; the value belongs into the vault' },
  },
  SECRET_MISPLACED: {
    zh: '密钥用在会外泄的地方，或普通设置用在该是密钥的地方',
    en: 'a secret is used where it could leave for elsewhere, or a plain setting where a secret belongs',
    fix: {
      zh: '密钥只能用在 signIn 下，并标明 secret: true',
      en: 'use secrets under `signIn` only, and mark them `secret: true`',
    },
  },
  SECRET_IN_OPERATION: {
    zh: '操作的请求头里写了凭证',
    en: 'an operation carries a credential in a header',
    fix: { zh: '把它移到 signIn 下', en: 'move it to `signIn`' },
  },
  UNKNOWN_SETTING: {
    zh: '用了没有声明的设置',
    en: 'a setting is used that is not declared',
    fix: { zh: '在 settings 下声明它', en: 'declare it under `settings`' },
  },
  ACKNOWLEDGEMENT_UNPROVEN: {
    zh: '答复状态正常即视为签收，系统用文字拒绝时也会误认',
    en: 'any good status counts as an acknowledgement, also of a reply that says no in words',
    fix: {
      zh: '写出签收号的位置 acknowledgement，或写 success，或在 errors 中写 contains、matches、not',
      en: 'name the `acknowledgement`, or say `success`, or a rule under `errors` with contains, matches or not',
    },
  },
  TEXT_DROPPED: {
    zh: '这段文字中的参数可能没有值，届时整段文字都会省略',
    en: 'a value in this text may be absent, and then the whole text is left out',
    fix: {
      zh: '把可省略的部分写成 $[[ … ]]；若是 since，也可给水位写 initial',
      en: 'write the part that may go as $[[ … ]]; for since the watermark may also have an `initial`',
    },
  },
  FILES_UNPLACED: {
    zh: '只有 file 连接能把照片和 PDF 放在报送文件旁边',
    en: 'only a connector of kind file lays photos and PDF beside a delivery',
    fix: { zh: '改用 part: content，以 base64 写入字段', en: 'write `part: content`, base64 in the field' },
  },
  SINCE_ABSENT: {
    zh: '首次读取时 :since 为空，这样比较一行也读不到',
    en: 'at the first pull :since is null, and a comparison with it finds no row',
    fix: {
      zh: '给水位写 initial（如 initial: "0"），或写 coalesce(:since, 0)',
      en: 'give the watermark an `initial` (say "0"), or write coalesce(:since, 0)',
    },
  },
  SETTING_UNUSED: {
    zh: '声明了却没有用到的设置',
    en: 'a setting is declared and never used',
    fix: { zh: '删去它，或在该用的地方写 ${settings.名字}', en: 'take it out, or use it as ${settings.name}' },
  },
  ORIGIN_WITH_PATH: {
    zh: 'origin 中带有路径',
    en: 'the origin carries a path',
    fix: {
      zh: 'origin 只写 https://主机:端口，路径写在 basePath 或 path',
      en: 'write https://host:port only; the path goes to `basePath` or `path`',
    },
  },
  ORIGIN_WITH_CREDENTIALS: {
    zh: '地址中写了账号',
    en: 'the URL contains credentials',
    fix: { zh: '删去 用户名:密码@，写到 signIn 下', en: 'take user:password@ out and use `signIn`' },
  },
  SIGN_IN_UNATTENDED: {
    zh: '工作人员不在场时没有可用的账号',
    en: 'what the hub does without the worker has nobody to sign in as',
    fix: { zh: '在 signIn 下写 otherwise', en: 'declare `otherwise` under `signIn`' },
  },
  TIMES_CONTRADICT: {
    zh: '等待时间相互矛盾',
    en: 'the times to wait contradict each other',
    fix: { zh: 'totalSeconds 不得小于 connectSeconds 和 replySeconds', en: 'make totalSeconds the longest' },
  },
  UNKNOWN_PARAMETER: {
    zh: '操作用了没有提供的参数',
    en: 'an operation uses a parameter that it is not given',
    fix: { zh: '从该操作的参数中选', en: 'use one of the parameters of this operation' },
  },
  UNCLOSED_PLACE: {
    zh: '${ 没有闭合',
    en: 'a ${ without its }',
    fix: { zh: '补上 }', en: 'close it with }' },
  },
  EMPTY_PLACE: {
    zh: '${} 中没有名字',
    en: 'a ${} without a name',
    fix: { zh: '写上参数的名字', en: 'write the name of a parameter in it' },
  },
  GET_WITH_BODY: {
    zh: 'GET 请求带有正文',
    en: 'a GET carries a body',
    fix: { zh: '改用 method: POST，或改用 query', en: 'use `method: POST`, or `query`' },
  },
  WRITE_IN_READ: {
    zh: '读取的地方用了写操作',
    en: 'a read is declared with an operation that writes',
    fix: { zh: '改用 GET 或 POST；SQL 用 select', en: 'use GET or POST; in SQL a select' },
  },
  READ_IN_SEND: {
    zh: '投递用了只读的操作',
    en: 'a delivery is sent with an operation that reads',
    fix: { zh: '改用 POST 或 PUT', en: 'use POST or PUT' },
  },
  PAGING_UNUSED: {
    zh: '声明了分页，请求里没有用到它的参数',
    en: 'paging is declared, and the operation does not pass on its parameter',
    fix: { zh: '把该参数写进请求', en: 'pass the parameter in the operation' },
  },
  PAGING_UNDECLARED: {
    zh: '请求用了分页参数，却没有声明 paging',
    en: 'the operation uses a parameter of paging that is not declared',
    fix: { zh: '写上 paging', en: 'declare `paging`' },
  },
  PAGING_UNFIT: {
    zh: '这种连接方式没有这种分页',
    en: 'this kind of system has no such paging',
    fix: { zh: 'link 只用于 rest；file 不分页', en: 'use link with rest only; files have no paging' },
  },
  WATERMARK_UNUSED: {
    zh: '声明了水位，请求里没有 since',
    en: 'a watermark is declared, and the operation never asks from it',
    fix: { zh: '把 ${since}（SQL 用 :since）写进请求', en: 'pass ${since} (in SQL :since)' },
  },
  WATERMARK_MISSING: {
    zh: '请求用了 since，却没有声明水位',
    en: 'the operation asks from a watermark that is not declared',
    fix: { zh: '写上 watermark，说明从哪里取', en: 'declare `watermark`' },
  },
  WATERMARK_REQUIRED: {
    zh: '按水位分页而没有声明水位',
    en: 'paging by watermark without a watermark',
    fix: { zh: '写上 watermark', en: 'declare `watermark`' },
  },
  OVERLAP_UNCONVERTED: {
    zh: 'overlapSeconds 不知道时间的写法',
    en: 'overlapSeconds does not know how the time is written',
    fix: { zh: '写上 convert: { name: instant, format: … }', en: 'add `convert: { name: instant, format: … }`' },
  },
  UNREACHABLE_RULE: {
    zh: '前面的规则已经包含了这一条',
    en: 'an earlier rule already takes all that this one would',
    fix: { zh: '移到前面，或删去', en: 'move it before that rule, or take it out' },
  },
  IDEMPOTENCY_UNPROVEN: {
    zh: '声明的幂等方式在操作中看不出来',
    en: 'the declared idempotency does not show in the operations',
    fix: { zh: '在 send 中带上 ${deliveryId}，或写上 find', en: 'carry ${deliveryId} in `send`, or declare `find`' },
  },
  FIND_WITHOUT_ID: {
    zh: '查询投递结果时没有带投递号',
    en: '`find` does not say which delivery it asks about',
    fix: { zh: '在 find 中带上 ${deliveryId}', en: 'carry ${deliveryId} in `find`' },
  },
  READ_BACK_WITHOUT_ID: {
    zh: '回读时没有说是哪一份',
    en: '`readBack` does not say which delivery it asks about',
    fix: { zh: '带上 ${deliveryId}、${acknowledgement} 或 ${task}', en: 'carry ${deliveryId}, ${acknowledgement} or ${task}' },
  },
  READ_BACK_UNSENT: {
    zh: '要核对的字段不在任何报表中',
    en: '`readBack` compares a field that no form sends',
    fix: { zh: '写报表的字段代码；名单不核对', en: 'write the code of a form’s field; lists are not compared' },
  },
  FIELDS_NOT_SENT: {
    zh: '投递没有带上填报内容',
    en: 'the delivery carries none of what was filled in',
    fix: { zh: '在 send 中带上 ${fields} 或 ${fields.字段}', en: 'carry ${fields} or ${fields.CODE} in `send`' },
  },
  ROWS_NOT_SENT: {
    zh: '投递带不上这份名单',
    en: 'the delivery has no place for this list',
    fix: {
      zh: '在 send 中单独写 ${fields} 或 ${fields.名单}；表格文件只能带一份名单，列名不能与表头重复',
      en: 'write ${fields} or ${fields.LIST} alone in `send`; a table carries one list, whose columns are not those of the head',
    },
  },
  VALUE_UNUSED: {
    zh: '算出的参数没有用到',
    en: 'a parameter is made and never used',
    fix: { zh: '在 send 中使用它，或删去', en: 'use it in `send`, or take it out' },
  },
  CORRECTION_WITHOUT_ID: {
    zh: '纠错没有带上编号，部门无法认出重复的一笔',
    en: 'a correction is handed over or asked about without its id',
    fix: { zh: '带上 ${correctionId}', en: 'carry ${correctionId}' },
  },
  CORRECTION_UNSAID: {
    zh: '纠错没有说清是谁的哪一项应改成什么',
    en: 'a correction does not say about whom, which value, and what it should be',
    fix: {
      zh: '在 send 中带上 ${subject}、${field}（或 ${element}）和 ${proposed}',
      en: 'carry ${subject}, ${field} (or ${element}) and ${proposed} in `send`',
    },
  },
  CORRECTION_UNANSWERED: {
    zh: '没有途径得知纠错的结果',
    en: 'nothing says what became of a correction',
    fix: { zh: '写上 send.answer、find 或 events.correction', en: 'declare `send.answer`, `find` or `events.correction`' },
  },
  CORRECTED_TWICE: {
    zh: '同一数据元写了两个名称',
    en: 'one element has two names here',
    fix: { zh: '留下其中一个', en: 'leave one of them' },
  },
  AWAITING_UNANSWERED: {
    zh: '说“待处理”却没有办法再问',
    en: 'a reply may mean `awaiting`, and nobody can be asked later',
    fix: { zh: '写上 find', en: 'declare `find`' },
  },
  BATCH_UNUSED: {
    zh: '声明了批量，请求只带一个对象',
    en: 'a batch is declared, and the operation asks about one subject only',
    fix: { zh: '用 ${identifiers}，或写 batch: 1', en: 'use ${identifiers}, or write `batch: 1`' },
  },
  NOBODY_ASKED: {
    zh: '查询记录时没有说查谁',
    en: 'records are asked for without saying whose',
    fix: { zh: '带上 ${identifiers} 或 ${identifier}', en: 'pass ${identifiers} or ${identifier}' },
  },
  IDENTIFIER_MISSING: {
    zh: '批量回复中不知道一行说的是谁',
    en: 'rows of a batch do not say whom they are about',
    fix: { zh: '写上 identifier，或 batch: 1', en: 'declare `identifier`, or write `batch: 1`' },
  },
  CLASS_TWICE: {
    zh: '同一类对象声明了两次',
    en: 'one object class is declared twice',
    fix: { zh: '合并为一段', en: 'merge the two' },
  },
  SEVERAL_STATEMENTS: {
    zh: '一个操作里有多条 SQL 语句',
    en: 'one operation holds several statements',
    fix: { zh: '只留一条，或写成视图、函数', en: 'keep one, or make it a view or a function' },
  },
  QUOTED_PARAMETER: {
    zh: '引号里的参数不会被代入',
    en: 'a parameter within quotes is not filled in',
    fix: {
      zh: '移出引号后连接：PostgreSQL 用 ||，MySQL、MariaDB 用 concat(…)',
      en: 'take it out of the quotes and join: with || in PostgreSQL, with concat(…) in MySQL and MariaDB',
    },
  },
  TEMPLATE_IN_STATEMENT: {
    zh: 'SQL 里用了 ${}',
    en: 'a ${…} in a statement',
    fix: { zh: '用 :名字', en: 'write :name' },
  },
  UNKNOWN_CONVERSION: {
    zh: '没有这个转换',
    en: 'no conversion has this name',
    fix: { zh: '从已有的转换中选，或在 conversions 下声明', en: 'use one of those known, or declare it under `conversions`' },
  },
  WRONG_OPTION: {
    zh: '转换的选项不对',
    en: 'an option of the conversion does not fit',
    fix: { zh: '对照文档中该转换的选项', en: 'compare the options with the manual' },
  },
  UNKNOWN_UNIT: {
    zh: '没有这个计量单位',
    en: 'the unit is not known',
    fix: { zh: '用文档列出的单位', en: 'use a unit of the manual' },
  },
  UNITS_DIFFER: {
    zh: '两个单位不是同一种量',
    en: 'the two units do not measure the same thing',
    fix: { zh: '两边用同一种量的单位', en: 'use units of one dimension' },
  },
  CODES_CLASH: {
    zh: '两个代码共用一个写法',
    en: 'two hub codes share one spelling of the department',
    fix: { zh: '较细的代码移到 writeOnly 下', en: 'move the finer code to `writeOnly`' },
  },
  CONVERSION_UNUSED: {
    zh: '声明了却没有用到的转换',
    en: 'a conversion is declared and never used',
    fix: { zh: '删去它，或用 convert 引用', en: 'take it out, or use it with `convert`' },
  },
  CONVERSION_CIRCLE: {
    zh: '转换互相引用成环',
    en: 'conversions name each other in a circle',
    fix: { zh: '让其中一个直接写出选项', en: 'write one of them out' },
  },
  BAD_EXPRESSION: {
    zh: '不是 JSONata 表达式',
    en: 'the text is no JSONata expression',
    fix: { zh: '在 try.jsonata.org 上试一试', en: 'try it out with a sample row' },
  },
  LIST_WITHOUT_JOIN: {
    zh: '多个来源却没有合并的转换',
    en: 'several sources, and no conversion that makes one of them',
    fix: { zh: '用 join、firstNonEmpty 或 address，或 jsonata', en: 'use join, firstNonEmpty or address, or `jsonata`' },
  },
  ROW_WITHOUT_SOURCE: {
    zh: '这一行没有来源',
    en: 'the row has no source',
    fix: { zh: '写上 from、jsonata 或 constant', en: 'give it `from`, `jsonata` or the conversion `constant`' },
  },
  SOURCE_IGNORED: {
    zh: '常量不看来源',
    en: 'a constant does not look at its source',
    fix: { zh: '删去 from', en: 'take `from` out' },
  },
  UNKNOWN_TARGET: {
    zh: '契约中没有这个字段',
    en: 'the contract has no such field',
    fix: { zh: '从此处的字段中选', en: 'use one of the fields known here' },
  },
  TARGET_MISSING: {
    zh: '契约需要的字段没有映射',
    en: 'a field that the contract needs is not mapped',
    fix: { zh: '补上这一行映射', en: 'add a row for it' },
  },
  TARGET_TWICE: {
    zh: '同一目标映射了两次',
    en: 'one target is mapped twice',
    fix: { zh: '只留一行；多个来源写 from: [a, b]', en: 'keep one; several sources are `from: [a, b]`' },
  },
  STATE_UNKNOWN: {
    zh: '任务状态只有 OPEN 和 CLOSED',
    en: 'a task is OPEN or CLOSED, nothing else',
    fix: { zh: '把部门的状态对应到 OPEN 或 CLOSED', en: 'map the department’s states to OPEN or CLOSED' },
  },
  OTHER_CLASS: {
    zh: '映射了另一类对象的数据元',
    en: 'an element of another object class is mapped',
    fix: { zh: '换成本类的数据元，或移到该类的 records', en: 'use an element of this class, or move it to that class' },
  },
  BAD_PATH: {
    zh: '回复中的路径写法不对',
    en: 'the path is not one of this language',
    fix: { zh: '写 data.list、items[0].name 或 $', en: 'write data.list, items[0].name or $' },
  },
  FORM_INCOMPLETE: {
    zh: '没有清单的报表缺少内容',
    en: 'a form that no list of the department brings lacks something',
    fix: {
      zh: '补上 title、objectClass、period 和每个字段的 label',
      en: 'add title, objectClass, period and the label of each field',
    },
  },
  RULE_UNBOUND: {
    zh: '规则提到表里没有的数据元',
    en: 'a rule speaks of an element that the form does not hold',
    fix: { zh: '绑定该数据元，或修改规则', en: 'bind the element, or change the rule' },
  },
  NO_CAPABILITY: {
    zh: '清单没有声明系统能做什么',
    en: 'the manifest declares nothing that the system can do',
    fix: {
      zh: '至少写 tasks、forms、records、delivery、corrections 之一',
      en: 'declare at least one of tasks, forms, records, delivery, corrections',
    },
  },
  UNKNOWN_ELEMENT: {
    zh: '目录中没有这个数据元',
    en: 'the catalogue has no such element',
    fix: { zh: '从目录中选，或先登记数据元', en: 'use one of the catalogue, or add it there first' },
  },
  DATATYPE_MISMATCH: {
    zh: '转换得不出数据元的类型',
    en: 'the conversion cannot give a value of the element’s datatype',
    fix: { zh: '换成得出该类型的转换', en: 'use a conversion that gives this datatype' },
  },
  UNIT_MISMATCH: {
    zh: '单位与数据元的单位不同',
    en: 'the unit is not the element’s',
    fix: { zh: 'hub 写数据元的单位', en: 'write the element’s unit as `hub`' },
  },
  UNKNOWN_CODE: {
    zh: '代码表中没有这个代码',
    en: 'the element’s code list has no such code',
    fix: { zh: '用代码表中的代码', en: 'use a code of the list' },
  },
  CODE_LIST_MISMATCH: {
    zh: '代码表与数据元的代码表不同',
    en: 'the code list is not the element’s',
    fix: { zh: '写数据元的代码表', en: 'name the element’s own list' },
  },
  DOCUMENT_INVALID: {
    zh: 'GraphQL 文档、模式或 WSDL 无法使用',
    en: 'a GraphQL document, a schema or a WSDL cannot be used',
    fix: { zh: '按提示修改，或向部门重新索取', en: 'correct it as told, or ask the department for it anew' },
  },
  OPERATION_UNKNOWN: {
    zh: 'WSDL 中没有这个可调用的操作',
    en: 'the WSDL has no such operation that can be called',
    fix: { zh: '写 WSDL 中的操作名', en: 'name an operation of the WSDL' },
  },
  INPUT_UNFIT: {
    zh: '操作的输入与系统声明的不符',
    en: 'what an operation is given is not what the system declares',
    fix: { zh: '对照模式或 WSDL 检查名字和必填项', en: 'compare names and required ones with the schema or the WSDL' },
  },
  NEVER_ANSWERED: {
    zh: '回复中这个位置永远不会有内容',
    en: 'no reply can hold anything at this path',
    fix: { zh: '在文档中选上该字段，或改正路径', en: 'select the field in the document, or correct the path' },
  },
  XML_ROOT: {
    zh: 'XML 正文须有且只有一个根元素',
    en: 'an XML body has exactly one root element',
    fix: { zh: '把内容放进一个元素里', en: 'put everything into one element' },
  },
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEM_CODES

/** Hints about a valid manifest. */
const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'ACKNOWLEDGEMENT_UNPROVEN',
  'TEXT_DROPPED',
  'SINCE_ABSENT',
  'SETTING_UNUSED',
  'TIMES_CONTRADICT',
  'CONVERSION_UNUSED',
  'VALUE_UNUSED',
  'SOURCE_IGNORED',
])

export const isWarning = (code: ProblemCode): boolean => WARNINGS.has(code)
