// The WSDL of the SOAP department of these tests: types in a schema of their own, an inline type, lists, an attribute.

const NAMESPACES = { '1.1': 'http://schemas.xmlsoap.org/wsdl/soap/', '1.2': 'http://schemas.xmlsoap.org/wsdl/soap12/' }

const OPERATIONS = ['Ping', 'ListTasks', 'FindPeople', 'Submit', 'FindReport']

export const soapWsdl = (version: '1.1' | '1.2') => `<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions name="Conform" targetNamespace="urn:conform" xmlns:tns="urn:conform" xmlns:m="urn:conform:model"
    xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="${NAMESPACES[version]}" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <wsdl:types>
    <xs:schema targetNamespace="urn:conform:model" elementFormDefault="qualified">
      <xs:complexType name="Task"><xs:sequence>
        ${['id', 'title', 'area', 'due', 'state', 'form', 'changed'].map((name) => `<xs:element name="${name}" type="xs:string"/>`).join('')}
        <xs:element name="number" type="xs:long"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="Person"><xs:sequence>
        <xs:element name="id" type="xs:string"/><xs:element name="born" type="xs:string" minOccurs="0"/>
        <xs:element name="income" type="xs:decimal" minOccurs="0" nillable="true"/>
      </xs:sequence></xs:complexType>
      <xs:complexType name="Fields"><xs:sequence>
        <xs:element name="XM" type="xs:string"/><xs:element name="CSRQ" type="xs:string" minOccurs="0"/>
        <xs:element name="SR" type="xs:decimal" minOccurs="0"/>
      </xs:sequence></xs:complexType>
    </xs:schema>
    <xs:schema targetNamespace="urn:conform" elementFormDefault="qualified">
      <xs:import namespace="urn:conform:model"/>
      <xs:element name="Ping"><xs:complexType><xs:sequence/></xs:complexType></xs:element>
      <xs:element name="PingResponse"><xs:complexType><xs:sequence><xs:element name="Up" type="xs:boolean"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="ListTasks"><xs:complexType><xs:sequence>
        <xs:element name="Since" type="xs:long" minOccurs="0"/><xs:element name="Most" type="xs:int"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="ListTasksResponse"><xs:complexType><xs:sequence>
        <xs:element name="Task" type="m:Task" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="FindPeople"><xs:complexType><xs:sequence><xs:element name="Id" type="xs:string" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="FindPeopleResponse"><xs:complexType><xs:sequence>
        <xs:element name="Person" type="m:Person" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="Submit"><xs:complexType><xs:sequence>
        <xs:element name="Key" type="xs:string"/><xs:element name="Fields" type="m:Fields"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="SubmitResponse"><xs:complexType><xs:sequence><xs:element name="Number" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="FindReport"><xs:complexType><xs:sequence><xs:element name="Key" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="FindReportResponse"><xs:complexType><xs:sequence><xs:element name="Number" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
  </wsdl:types>
${OPERATIONS.map(
  (name) => `  <wsdl:message name="${name}In"><wsdl:part name="body" element="tns:${name}"/></wsdl:message>
  <wsdl:message name="${name}Out"><wsdl:part name="body" element="tns:${name}Response"/></wsdl:message>`,
).join('\n')}
  <wsdl:portType name="Service">
${OPERATIONS.map((name) => `    <wsdl:operation name="${name}"><wsdl:input message="tns:${name}In"/><wsdl:output message="tns:${name}Out"/></wsdl:operation>`).join('\n')}
  </wsdl:portType>
  <wsdl:binding name="Binding" type="tns:Service">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${OPERATIONS.map((name) => `    <wsdl:operation name="${name}"><soap:operation soapAction="urn:conform:${name}"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`).join('\n')}
  </wsdl:binding>
  <wsdl:service name="Conform"><wsdl:port name="Port" binding="tns:Binding"><soap:address location="http://not.used.example/ws"/></wsdl:port></wsdl:service>
</wsdl:definitions>
`
