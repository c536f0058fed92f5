// What a connector says of a failed call, for readers of Chinese. Connectors speak English, because their words go into logs too;
// what a department itself says is in its own language and stays as it is.

const IN_CHINESE: Readonly<Record<string, string>> = {
  'the system refused the connection': '部门系统拒绝连接。',
  'the name of the system cannot be resolved': '无法解析部门系统的地址。',
  'the name of the system resolves to a refused address': '部门系统的地址不在允许范围内。',
  'no connection in time': '连接部门系统超时。',
  'no connection to the database': '无法连接部门数据库。',
  'the system did not answer in time': '部门系统未在规定时间内答复。',
  'the certificate of the system is not valid': '部门系统的证书无效。',
  'this connector was closed': '连接已关闭。',
  'the connection broke': '与部门系统的连接中断。',
  'the reply is larger than this system may send': '部门系统的答复过大。',
  'the system failed several times in a row and is left alone for a while': '部门系统连续出错，稍后再试。',
  'too many calls are waiting for this system': '等待该部门系统的请求过多，稍后再试。',
  'the rate agreed with this system left no time for the call': '受约定的调用频率限制，稍后再试。',
  'the reply is not the JSON that was agreed': '部门系统的答复不符合约定格式。',
  'the reply does not say that it went well': '部门系统的答复未说明已成功。',
  'the reply is about another delivery': '部门系统的答复与本次投递不符。',
  'the reply carries no acknowledgement': '部门系统的答复中没有签收凭证。',
  'the reply names a state that the manifest does not know': '部门系统答复的状态无法识别。',
  'this system cannot be asked about a delivery': '该部门系统不支持查询投递结果。',
  'taken for later, and nobody can be asked': '部门已接收待处理，但无法查询结果。',
  'the department has not answered yet': '部门尚未答复。',
  'the department has not seen it': '部门尚未收到。',
  'the acknowledgement file is empty': '签收文件为空。',
  'the exchange folder cannot be read': '无法读取交换目录。',
  'refused by the department': '部门退回。',
  'the calls agreed with this system are used up': '与部门系统约定的调用次数已用完，稍后再试。',
  'the department asked to be left alone for a while': '部门系统要求稍后再试。',
  'a code for which the department has none': '部门没有对应的代码。',
  'a value for which the table has none of the department’s': '对照表中没有部门的对应写法。',
  'the connector failed inside': '连接器内部错误，已记录。',
}

const STATUS = /^HTTP (\d{3})\b/

export function connectorWords(said: string, language: 'zh' | 'en'): string {
  if (language === 'en') return said
  const status = STATUS.exec(said)?.[1]
  // "Field (CODE): what is wrong with it".
  const [, place, problem] = /^(.*: )([^:]+)$/.exec(said) ?? []
  if (place && problem && IN_CHINESE[problem]) return `${place}${IN_CHINESE[problem]}`
  return IN_CHINESE[said] ?? (status ? `部门系统答复错误（HTTP ${status}）。` : said)
}
