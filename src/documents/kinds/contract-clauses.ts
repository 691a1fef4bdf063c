// Plain words of our own for the clauses of a contract. A template, not legal advice; the paper says so.
import type { Consignment } from '../consignment.ts';
import { type Words, words } from '../paper.ts';
import { incotermText, packagesText, placeText } from '../parts.ts';

interface Clause {
  readonly title: Words;
  readonly text: Words;
}

/** The clauses in the order Chinese import contracts usually have them. */
export function contractClauses(consignment: Consignment): readonly Clause[] {
  const { shipment } = consignment;
  const { terms, transport, agreed } = shipment;
  const tolerance = agreed?.tolerancePercent ?? '0';
  const delivery = terms.delivery ?? `on or before ${shipment.date}`;
  const own = (shipment.clauses ?? []).map((clause) => ({
    title: words(clause.title, clause.titleZh ?? ''),
    text: words(clause.text, clause.textZh ?? ''),
  }));
  return [
    {
      title: words('Terms of delivery', '成交方式'),
      text: words(
        `${incotermText(consignment)}. ${tolerance === '0' ? 'Quantities are those of the table.' : `Quantities may differ by ${tolerance} % either way.`}`,
        `${incotermText(consignment)}。${tolerance === '0' ? '数量以上表为准。' : `数量允许增减 ${tolerance} %。`}`,
      ),
    },
    {
      title: words('Packing', '包装方式'),
      text: words(
        `${packagesText(consignment.packages)}, fit for the journey and for the handling it brings. Solid wood is treated and marked by ISPM 15.`,
        `${packagesText(consignment.packages)}；包装应适合长途运输及装卸。如使用实木包装，须按 ISPM 15 处理并加施标识。`,
      ),
    },
    {
      title: words('Loading and destination', '装运口岸和目的地'),
      text: words(
        `From ${placeText(transport.loading)} to ${placeText(transport.discharge)}.`,
        `自 ${placeText(transport.loading)} 至 ${placeText(transport.discharge)}。`,
      ),
    },
    {
      title: words('Quality', '质量要求'),
      text: words(
        'The goods are new, match the description above and the specification agreed, and meet the Chinese standards that bind goods of this kind.',
        '货物应为全新，符合上述品名规格及双方约定的规格，并符合中国对该类货物的强制性标准。',
      ),
    },
    {
      title: words('Time of delivery', '交货期限'),
      text: words(
        `Delivery: ${delivery}.`,
        terms.delivery === undefined
          ? `不迟于 ${shipment.date} 交货。`
          : `交货：${terms.deliveryZh ?? terms.delivery}。`,
      ),
    },
    {
      title: words('Payment', '付款方式'),
      text: words(`${terms.payment}.`, `${terms.paymentZh ?? terms.payment}。`),
    },
    {
      title: words('Inspection and claims', '检验与索赔'),
      text: words(
        'The buyer examines the goods within 30 days of arrival at the destination and sends claims in writing, with evidence, within that time. Hidden defects may be claimed within 6 months of arrival.',
        '买方应自货物到达目的地之日起30日内检验，并在此期限内以书面形式附证据提出索赔。隐蔽瑕疵可自到达之日起6个月内提出。',
      ),
    },
    {
      title: words('Breach', '违约责任'),
      text: words(
        'A party that breaks this contract makes good the loss that it could foresee when signing. If the breach is grave and not put right within 15 days of a written notice, the other party may end the contract.',
        '违约方应赔偿其订立合同时可以预见的损失。严重违约且在收到书面通知后15日内未予补救的，另一方可解除合同。',
      ),
    },
    {
      title: words('Force majeure', '不可抗力'),
      text: words(
        'Neither party answers for a delay or failure caused by events beyond its control that it could not have foreseen or avoided, if it tells the other party within 7 days and sends proof of the event.',
        '因不能预见、不能避免且不能克服的事件造成迟延或不能履行的，遭遇方不承担责任，但须在7日内通知对方并提供证明。',
      ),
    },
    {
      title: words('Disputes', '争议解决'),
      text: words(
        'The parties first try to settle a dispute by talks. The body that decides otherwise and the law that applies are to be agreed and written in here: ____________________',
        '双方应先协商解决争议。协商不成时的争议解决机构及适用法律由双方约定并填写：____________________',
      ),
    },
    ...own,
    {
      title: words('Language and copies', '合同文字与份数'),
      text: words(
        'This contract is written in English and Chinese, in two originals, one for each party. Both languages have equal force.',
        '本合同以英文和中文写成，一式两份，双方各执一份，两种文本具有同等效力。',
      ),
    },
  ];
}
