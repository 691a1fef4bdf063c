// The envelope in which the exchange platform takes a message: who sends what to whom, and the message
// as base64. Source: the interface specification of May 2022, sections 4 to 6.
import { optional, raw, text } from '../form/field.ts';
import { type MessageForm, passage, section, type ValuesOf } from '../form/section.ts';
import { formWriter } from '../form/section-write.ts';
import { type Message, rootName } from '../message.ts';

const HOLDS = [
  section('TransInfo', '传输信息', 'transfer', [
    text('CopMsgId', 255, '报文编号', 'number of the message', 'guid of the message'),
    text('SenderId', 16, '发送方编号', 'sender’s number at the exchange', 'transfer.dxpId'),
    section('ReceiverIds', '接收方', 'receivers', [
      text('ReceiverId', 16, '接收方编号', 'receiver’s number at the exchange', '--receiver'),
    ]),
    text('CreatTime', 25, '生成时间', 'when it was made', 'time of the last document in it'),
    text('MsgType', 30, '报文类型', 'kind of message', 'name of its root'),
  ]),
  raw('Data', '报文', 'the message, base64', 'the message'),
  section(
    'AddInfo',
    '附加信息',
    'besides',
    [optional(text('FileName', 255, '文件名', 'name of the file', 'file of the message'))],
    0,
  ),
  passage('', 1, 'http://www.w3.org/2000/09/xmldsig#'),
] as const;

export const ENVELOPE: MessageForm & { readonly root: { readonly name: string } } = {
  root: section('DxpMsg', '交换报文', 'envelope of the exchange platform', HOLDS),
  namespace: 'http://www.chinaport.gov.cn/dxp',
  title: { en: 'Envelope', zh: '交换报文' },
  attributes: [text('ver', 10, '', '')],
  blanks: false,
  standing: '',
  about:
    'DxpMsg: envelope of the exchange platform, to one receiver. Printed by ewtp from its table; not the official schema.',
};

/** The longest number that the exchange gives a user. */
export const LONGEST_ID = 16;

/** Puts messages into envelopes, unsigned. */
export async function envelopeWriter(
  receiver: string,
): Promise<(message: Message, xml: string, fileName: string) => string> {
  const write = await formWriter(ENVELOPE);
  return (message, xml, fileName) => {
    const times = message.entries.map(({ head }) => head.appTime ?? '').toSorted();
    const values: ValuesOf<typeof HOLDS> = {
      TransInfo: {
        CopMsgId: message.guid,
        SenderId: message.transfer.dxpId ?? '',
        ReceiverIds: { ReceiverId: receiver },
        CreatTime: chinaTime(times.at(-1) ?? ''),
        MsgType: rootName(message.code),
      },
      Data: Buffer.from(xml).toString('base64'),
      AddInfo: { FileName: fileName },
    };
    return write(values, { ver: '1.0' });
  };
}

/** YYYYMMDDhhmmss as a time of China, in which the messages are. */
function chinaTime(digits: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`;
}
