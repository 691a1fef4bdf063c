// Papers that others issue and a shipment may need beside ours. What decides is goods and regime;
// what is not certain says so.
import type { Regime } from '../issue.ts';
import type { Source } from '../source.ts';
import type { Consignment, ConsignmentLine } from './consignment.ts';
import { leavesEu } from './export/profile.ts';
import { isFood } from './goods-group.ts';

export interface ExternalPaper {
  readonly name: string;
  readonly issuedBy: string;
  readonly filedBy: string;
  readonly where: string;
  readonly source: Source;
  /** Lines it concerns; for papers of the whole shipment see `always`. */
  concerns(line: ConsignmentLine): boolean;
  /** Needed by the shipment as a whole. */
  readonly always?: (consignment: Consignment) => boolean;
  /** The number or file that the catalog names for a line. */
  has?(line: ConsignmentLine): string | undefined;
  /** Regimes that ask for it; all when absent. */
  readonly regimes?: readonly Regime[];
}

const FULL: readonly Regime[] = ['general-trade'];

const chapter = ({ product }: ConsignmentLine) => product.hs_code?.slice(0, 2) ?? '';
const heading = ({ product }: ConsignmentLine) => product.hs_code?.slice(0, 4) ?? '';

const isCosmetic = (line: ConsignmentLine) =>
  ['3303', '3304', '3305', '3307'].includes(heading(line));

const law = (title: string, publisher: string, from?: string): Source => ({
  title,
  publisher,
  ...(from === undefined ? {} : { from }),
  confidence: 'verified',
});
const unconfirmed = (title: string): Source => ({
  title,
  publisher: 'ewtp',
  confidence: 'not-confirmed',
});

/** Every paper of others that the checklist knows. To add one, add its entry. */
export const EXTERNAL_PAPERS: readonly ExternalPaper[] = [
  {
    name: 'EU export declaration',
    issuedBy: 'exporter or its customs agent',
    filedBy: 'customs agent, to the customs of the exporting country',
    where:
      'customs agent, from the eu-export-instruction; in Belgium the AES system of the customs administration',
    source: unconfirmed('Union Customs Code; EORI number needed'),
    concerns: () => false,
    always: ({ shipment }) => leavesEu(shipment),
  },
  {
    name: 'Transport document (air waybill, bill of lading, CMR note)',
    issuedBy: 'carrier or forwarder',
    filedBy: 'carrier, in the manifest; importer’s broker',
    where: 'forwarder',
    source: unconfirmed('Practice of the trade'),
    concerns: () => false,
    always: ({ shipment }) => shipment.transport.mode !== 'post',
  },
  {
    name: 'Broker’s power of attorney 代理报关委托书',
    issuedBy: 'importer',
    filedBy: 'importer’s broker',
    where: 'China International Trade Single Window',
    source: unconfirmed('Administrative Provisions on the Declaration of Imports and Exports'),
    regimes: FULL,
    concerns: () => false,
    always: () => true,
  },
  {
    name: 'GACC registration of the food producer 境外生产企业注册',
    issuedBy: 'General Administration of Customs of China',
    filedBy: 'producer, before the goods are made for China',
    where: 'CIFER system of the Chinese customs; for some foods through the home authority',
    source: law(
      'GACC Decree 280, replacing Decree 248',
      'General Administration of Customs of China',
      '2026-06-01',
    ),
    regimes: FULL,
    concerns: ({ product }) => isFood(product),
    has: ({ product }) => product.gacc_reg_no,
  },
  {
    name: 'Health certificate 卫生证书',
    issuedBy: 'food authority of the exporting country (Belgium: FASFC)',
    filedBy: 'importer’s broker',
    where: 'local control unit of the authority',
    source: law('Food Safety Law and bilateral certificates; FASFC procedures', 'FASFC; GACC'),
    regimes: FULL,
    concerns: (line) => ['02', '03', '04', '05', '16'].includes(chapter(line)),
    has: ({ product }) => product.health_cert,
  },
  {
    name: 'Cosmetics filing or registration 化妆品备案/注册',
    issuedBy: 'National Medical Products Administration',
    filedBy: 'Chinese responsible person (境内责任人), before import',
    where: 'NMPA cosmetics system',
    source: law(
      'Cosmetics Supervision and Administration Regulation, Art. 16-17, 23',
      'State Council of China',
      '2021-01-01',
    ),
    regimes: FULL,
    concerns: isCosmetic,
    has: ({ product }) => product.nmpa_filing_no ?? product.nmpa_reg_no,
  },
  {
    name: 'Chinese label of cosmetics 化妆品标签 (not drafted by ewtp)',
    issuedBy: 'Chinese responsible person or importer',
    filedBy: 'responsible person, with the filing; customs look at it on import',
    where: 'responsible person; ewtp drafts labels of food only',
    source: law(
      'Cosmetics Supervision and Administration Regulation, Art. 35-37',
      'State Council of China',
      '2021-01-01',
    ),
    regimes: FULL,
    concerns: isCosmetic,
    has: ({ product }) => product.zh_label_file,
  },
  {
    name: 'Chinese label or instructions of textiles, shoes, toys and appliances (not drafted by ewtp)',
    issuedBy: 'importer answers for it; the producer mostly prints it',
    filedBy: 'nobody beforehand; market supervision looks at it',
    where: 'importer; ewtp drafts labels of food only',
    source: unconfirmed('GB/T 5296 series (instructions for use of consumer products)'),
    regimes: FULL,
    concerns: (line) =>
      (chapter(line) >= '50' && chapter(line) <= '65') ||
      ['84', '85', '94', '95'].includes(chapter(line)),
    has: ({ product }) => product.zh_label_file,
  },
  {
    name: 'CCC certificate (whether the goods are listed must be checked) 强制性产品认证',
    issuedBy: 'designated certification body in China',
    filedBy: 'importer’s broker',
    where: 'certification bodies named by CNCA',
    source: {
      ...law(
        'Regulations on Certification and Accreditation, Art. 27-30',
        'State Council of China',
      ),
      confidence: 'not-confirmed',
    },
    regimes: FULL,
    concerns: (line) =>
      ['85', '94', '95'].includes(chapter(line)) &&
      !['9401', '9403', '9404'].includes(heading(line)),
    has: ({ product }) => product.ccc_cert_no,
  },
  {
    name: 'UN 38.3 test report and summary',
    issuedBy: 'battery maker’s test laboratory',
    filedBy: 'forwarder, to the carrier',
    where: 'maker of the battery',
    source: law('UN Manual of Tests and Criteria, 38.3', 'United Nations'),
    concerns: ({ lithium }) => lithium,
    has: ({ product }) => product.un38_3_report,
  },
  {
    name: 'Textile test report (GB 18401, children’s GB 31701)',
    issuedBy: 'test laboratory',
    filedBy: 'importer, where asked',
    where: 'accredited laboratory',
    source: law('GB 18401-2010; GB 31701-2015', 'Standardization Administration of China'),
    regimes: FULL,
    concerns: (line) => chapter(line) >= '50' && chapter(line) <= '63',
    has: ({ product }) => product.test_report,
  },
  {
    name: 'Certificate of origin, where buyer, licence or trade measure asks',
    issuedBy: 'chamber of commerce',
    filedBy: 'importer’s broker',
    where: 'DigiChambers in Belgium; application data: ewtp docs --type origin-application',
    source: {
      ...law('Guides of the issuing chambers', 'Belgian chambers of commerce'),
      confidence: 'not-confirmed',
    },
    regimes: FULL,
    concerns: (line) => ['2203', '2204', '2205', '2206', '2208'].includes(heading(line)),
    has: ({ product }) => product.coo_certificate,
  },
];
