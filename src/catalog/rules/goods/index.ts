import type { Rule } from '../../rule.ts';
import { alcoholFacts } from './alcohol-facts.ts';
import { alcoholOriginPaper } from './alcohol-origin-paper.ts';
import { bookNumber } from './book-number.ts';
import { cbecBuyerNotice } from './cbec-buyer-notice.ts';
import { cbecResale } from './cbec-resale.ts';
import { cccCertificate } from './ccc-certificate.ts';
import { cccRuleChanged } from './ccc-rule-changed.ts';
import { childrenCosmeticsMark } from './children-cosmetics-mark.ts';
import { childrenShoesReport } from './children-shoes-report.ts';
import { childrenTextileClass } from './children-textile-class.ts';
import { citesPermit } from './cites-permit.ts';
import { cosmeticAgent } from './cosmetic-agent.ts';
import { cosmeticEfficacy } from './cosmetic-efficacy.ts';
import { cosmeticFiling } from './cosmetic-filing.ts';
import { cosmeticFirstImport } from './cosmetic-first-import.ts';
import { cosmeticGmpIssuer } from './cosmetic-gmp-issuer.ts';
import { cosmeticHomeProof } from './cosmetic-home-proof.ts';
import { cosmeticInspection } from './cosmetic-inspection.ts';
import { cosmeticKindEnded } from './cosmetic-kind-ended.ts';
import { cosmeticLabel } from './cosmetic-label.ts';
import { cosmeticTaxFacts } from './cosmetic-tax-facts.ts';
import { crossBorderDuty } from './cross-border-duty.ts';
import { dairyCertificate } from './dairy-certificate.ts';
import { dangerousGoodsNumber } from './dangerous-goods-number.ts';
import { dateFormat } from './date-format.ts';
import { diseaseBans } from './disease-bans.ts';
import { disinfectantPermit } from './disinfectant-permit.ts';
import { drugRegistration } from './drug-registration.ts';
import { energyLabel } from './energy-label.ts';
import { euExportSide } from './eu-export-side.ts';
import { feedImportRegistration } from './feed-import-registration.ts';
import { feedLabel } from './feed-label.ts';
import { feedOrigin } from './feed-origin.ts';
import { feedPlantRegistration } from './feed-plant-registration.ts';
import { feedQuarantinePermit } from './feed-quarantine-permit.ts';
import { flashPoint } from './flash-point.ts';
import { foodContactDeclaration } from './food-contact-declaration.ts';
import { foodLabel } from './food-label.ts';
import { foodLabel2025 } from './food-label-2025.ts';
import { foodLabelContent } from './food-label-content.ts';
import { foodLabelNoFiling } from './food-label-no-filing.ts';
import { foodNutrition } from './food-nutrition.ts';
import { foodPackNumber } from './food-pack-number.ts';
import { foodPrintedLabel } from './food-printed-label.ts';
import { foodRecommendation } from './food-recommendation.ts';
import { foodRecords } from './food-records.ts';
import { foodRegistration } from './food-registration.ts';
import { foodRegistrationChange } from './food-registration-change.ts';
import { foodRegistrationEnding } from './food-registration-ending.ts';
import { foodTraderFiling } from './food-trader-filing.ts';
import { foodWithoutStandard } from './food-without-standard.ts';
import { gmoStatus } from './gmo-status.ts';
import { hazardousChemicalPapers } from './hazardous-chemical-papers.ts';
import { healthFoodNumber } from './health-food-number.ts';
import { honeyEggCertificate } from './honey-egg-certificate.ts';
import { importLicence } from './import-licence.ts';
import { infantFormulaRegistration } from './infant-formula-registration.ts';
import { japaneseSeafood } from './japanese-seafood.ts';
import { leatherSpecies } from './leather-species.ts';
import { lithiumBattery } from './lithium-battery.ts';
import { lithiumCccRule } from './lithium-ccc-rule.ts';
import { lithiumPapers } from './lithium-papers.ts';
import { mainsPlug } from './mains-plug.ts';
import { mapApproval } from './map-approval.ts';
import { meatByPost } from './meat-by-post.ts';
import { meatFishLabel } from './meat-fish-label.ts';
import { meatPermit } from './meat-permit.ts';
import { mediaContent } from './media-content.ts';
import { medicalDeviceRegistration } from './medical-device-registration.ts';
import { medicalFoodNumber } from './medical-food-number.ts';
import { networkLicence } from './network-licence.ts';
import { newSubstance } from './new-substance.ts';
import { pesticideRegistration } from './pesticide-registration.ts';
import { plantPermit } from './plant-permit.ts';
import { postalLimit } from './postal-limit.ts';
import { prohibitedArticle } from './prohibited-article.ts';
import { prohibitedBiology } from './prohibited-biology.ts';
import { radioApproval } from './radio-approval.ts';
import { restrictedArticle } from './restricted-article.ts';
import { rohsTable } from './rohs-table.ts';
import { seafoodCertificate } from './seafood-certificate.ts';
import { softwareEncryption } from './software-encryption.ts';
import { specialCosmeticRegistration } from './special-cosmetic-registration.ts';
import { textileClass } from './textile-class.ts';
import { textileLabel } from './textile-label.ts';
import { textileSpared } from './textile-spared.ts';
import { textileStandardRevision } from './textile-standard-revision.ts';
import { toothpasteFiling } from './toothpaste-filing.ts';
import { toyTestReport } from './toy-test-report.ts';
import { trademark } from './trademark.ts';
import { usedClothing } from './used-clothing.ts';
import { usedMachinery } from './used-machinery.ts';
import { wasteImport } from './waste-import.ts';
import { wineLabelContent } from './wine-label-content.ts';
import { winePapers } from './wine-papers.ts';
import { wineSugar } from './wine-sugar.ts';
import { woodPackaging } from './wood-packaging.ts';

/** EW5xxx: what China asks of regulated goods. */
export const GOODS_RULES: readonly Rule[] = [
  dateFormat,
  foodRegistration,
  foodRegistrationEnding,
  foodRecommendation,
  foodPackNumber,
  foodTraderFiling,
  foodLabel,
  foodLabelContent,
  foodLabel2025,
  wineLabelContent,
  foodNutrition,
  foodPrintedLabel,
  meatFishLabel,
  foodWithoutStandard,
  gmoStatus,
  infantFormulaRegistration,
  healthFoodNumber,
  medicalFoodNumber,
  alcoholFacts,
  wineSugar,
  alcoholOriginPaper,
  winePapers,
  dairyCertificate,
  meatPermit,
  meatByPost,
  seafoodCertificate,
  japaneseSeafood,
  honeyEggCertificate,
  plantPermit,
  prohibitedBiology,
  feedPlantRegistration,
  feedImportRegistration,
  feedQuarantinePermit,
  feedOrigin,
  feedLabel,
  specialCosmeticRegistration,
  cosmeticFiling,
  cosmeticAgent,
  cosmeticHomeProof,
  cosmeticGmpIssuer,
  cosmeticLabel,
  cosmeticEfficacy,
  cosmeticKindEnded,
  toothpasteFiling,
  childrenCosmeticsMark,
  cosmeticTaxFacts,
  cccCertificate,
  lithiumCccRule,
  cccRuleChanged,
  lithiumBattery,
  lithiumPapers,
  radioApproval,
  networkLicence,
  energyLabel,
  mainsPlug,
  medicalDeviceRegistration,
  drugRegistration,
  disinfectantPermit,
  pesticideRegistration,
  hazardousChemicalPapers,
  dangerousGoodsNumber,
  flashPoint,
  newSubstance,
  foodContactDeclaration,
  textileClass,
  childrenTextileClass,
  textileLabel,
  toyTestReport,
  childrenShoesReport,
  leatherSpecies,
  postalLimit,
  woodPackaging,
  citesPermit,
  wasteImport,
  usedClothing,
  usedMachinery,
  prohibitedArticle,
  restrictedArticle,
  bookNumber,
  mapApproval,
  importLicence,
  trademark,
  cbecBuyerNotice,
  cbecResale,
  crossBorderDuty,
  foodRegistrationChange,
  foodLabelNoFiling,
  foodRecords,
  cosmeticInspection,
  cosmeticFirstImport,
  rohsTable,
  textileSpared,
  textileStandardRevision,
  mediaContent,
  softwareEncryption,
  euExportSide,
  diseaseBans,
];
