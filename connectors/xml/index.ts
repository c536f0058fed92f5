// XML as values and back.
export { readNodes, type XmlNode } from './read-nodes.ts'
export { readXml } from './read-xml.ts'
export { escapeXml, isXmlName, writeXml } from './write-xml.ts'
