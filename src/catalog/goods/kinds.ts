// The kinds of goods by which Chinese rules differ, and how a product is known to be one of them. HS
// codes are indications: the goods decide, not the code; rules that rest on a kind say so.
import type { ColumnName } from '../columns.ts';
import { readFlag } from '../values/flag.ts';
import { NAMED_AFTER_COSMETICS, NAMED_AFTER_FOOD, withoutNotMeant } from './not-meant.ts';

/** As much of a row as it takes to know what the goods are. */
export interface ProductCells {
  text(column: ColumnName): string;
  number(column: ColumnName): number | undefined;
}

/** How one kind is recognised. */
export interface Kind<Name extends string = string> {
  readonly name: Name;
  /** In the words of the trade, as findings name it. */
  readonly title: string;
  /** HS codes by their first digits, blanks between; `except` takes some out again. */
  readonly hs?: string;
  readonly except?: string;
  /** Words in titles and category, `|` between: for products without a code, and with `within` for all. */
  readonly words?: string;
  /** Without a code the words do not count where the title has this too. */
  readonly unless?: RegExp;
  /** Words count only for goods that are of this kind already. */
  readonly within?: string;
  /**
   * Words count though there is an HS code, if it is of one of these chapters, blanks between: a book
   * about lithium is no battery.
   */
  readonly chapters?: string;
  /** Facts of the row that make it one. */
  readonly when?: (row: ProductCells) => boolean;
}

const kind = <Name extends string>(entry: Kind<Name>): Kind<Name> => entry;

/** Watches run on silver oxide; what names another chemistry is no lithium, what names a CR cell is. */
function otherBattery(row: ProductCells): boolean {
  const words = `${row.text('title_en')} ${row.text('title_zh')} ${row.text('material')} ${row.text('description_en')} ${row.text('description_zh')}`;
  if (/lithium|li-?ion|\bCR\d{4}|锂/i.test(words)) return false;
  return (
    /^910[1-58]/.test(row.text('hs_code')) ||
    /quartz|wristwatch|石英|手表|腕表/i.test(words) ||
    /alkaline|zinc|silver oxide|ni-?mh|ni-?cd|lead[- ]acid|\bAAA?\b|\b[LS]R\d{2,4}\b|碱性|锌锰|镍氢|氧化银|铅酸/i.test(
      words,
    )
  );
}

/** What the goods are made of in truth: `calf leather, crocodile-embossed` is calf. */
const materialOf = (row: ProductCells) => withoutNotMeant(row.text('material').toLowerCase());

const SPECIES =
  /crocodile|alligator|caiman|python|ivory|rosewood|agarwood|tortoiseshell|black coral|鳄鱼|象牙|红木|沉香|玳瑁/i;

/** Glasses for it, and beer without it. */
const ALCOHOL_IN_NAME = new RegExp(
  `${NAMED_AFTER_FOOD.source}|alcohol[ -]?free|non[ -]?alcoholic|alcoholvrij|sans alcool|无醇|无酒精`,
);

/** In order: a kind that others are `within` stands before them. */
export const KINDS = [
  // Food
  kind({
    name: 'food',
    title: 'food',
    unless: NAMED_AFTER_FOOD,
    hs: '02 03 04 07 08 09 10 11 1201 1202 1204 1205 1206 1207 1208 1210 1212 15 16 17 18 19 20 21 22',
    except: '0501 0502 0505 0507 0508 1505 1518 1520 1521 1522 2207',
    words:
      'food|chocolate|praline|biscuit|cookie|waffle|beer|wine|ale|gin|jenever|whisky|vodka|liqueur|cheese|jam|honey|coffee|tea|sauce|snack|食品|巧克力|饼干|啤酒|葡萄酒|奶酪|蜂蜜|咖啡|零食|糖果',
  }),
  kind({
    name: 'prepackaged-food',
    title: 'prepackaged food',
    unless: NAMED_AFTER_FOOD,
    hs: '0401 0402 0403 0404 0405 0406 0409 0901 0902 15 16 17 18 19 20 21 22',
    except: '1505 1518 1520 1521 1522 2207',
    words:
      'chocolate|biscuit|beer|wine|ale|gin|jenever|whisky|vodka|liqueur|cheese|jam|巧克力|饼干|啤酒|葡萄酒|奶酪',
  }),
  kind({
    name: 'alcohol',
    title: 'alcoholic drinks',
    unless: ALCOHOL_IN_NAME,
    hs: '2203 2204 2205 2206 2208',
    words: 'beer|ale|wine|liqueur|gin|jenever|whisky|vodka|啤酒|葡萄酒|烈酒|利口酒|威士忌',
  }),
  kind({ name: 'wine-or-spirits', title: 'wine and spirits', hs: '2204 2205 2208' }),
  kind({
    name: 'dairy',
    title: 'dairy products',
    hs: '0401 0402 0403 0404 0405 0406 190110 3502',
  }),
  kind({
    name: 'infant-formula',
    title: 'infant formula',
    hs: '190110',
    words: 'infant formula|follow-on formula|baby milk powder|婴幼儿配方|婴儿配方',
    within: 'food',
  }),
  kind({
    name: 'health-food',
    title: 'health food',
    words: 'health food|food supplement|dietary supplement|保健食品|膳食补充剂|营养补充剂',
    within: 'food',
    when: (row) => row.text('health_food_no') !== '',
  }),
  kind({
    name: 'medical-food',
    title: 'food for special medical purposes',
    words: 'special medical purposes|fsmp|特殊医学用途',
    within: 'food',
    when: (row) => row.text('fsmp_no') !== '',
  }),
  kind({ name: 'ordinary-food', title: 'ordinary food' }),
  kind({ name: 'meat', title: 'meat', hs: '02 1601 1602' }),
  kind({ name: 'live-animals', title: 'live animals', hs: '01' }),
  kind({
    name: 'listed-food',
    title: 'food of the lists that need the home authority',
    hs: '02 03 0401 0402 0403 0404 0405 0406 0407 0408 0409 0410 0504 07 0801 0802 0813 090111 090112 0904 0905 0906 0907 0908 0909 0910 10 11 1201 1202 1204 1205 1206 1207 1507 1508 1509 1510 1511 1512 1513 1514 1515 1516 1601 1602 1603 1604 1605 1801 190110 190220 2103',
  }),
  kind({
    name: 'gm-crop-food',
    title: 'food of crops that are also grown genetically modified',
    hs: '1005 1102 1201 1205 120810 1507 1514 151521 151529',
    within: 'food',
    words: 'soy|soya|soybean|maize|corn|rapeseed|大豆|玉米|菜籽',
  }),
  kind({
    name: 'novel-food',
    title: 'food that Chinese standards may not know',
    within: 'food',
    words: 'insect|cricket|mealworm|cbd|hemp|kava|昆虫|火麻|大麻',
  }),
  kind({
    name: 'no-nutrition-label',
    title: 'food that needs no nutrition table',
    hs: '0901 0902 0903 0904 0905 0906 0907 0908 0909 0910 2201 2203 2204 2205 2206 2208',
  }),
  kind({ name: 'seafood', title: 'fish and seafood', hs: '03 1603 1604 1605' }),
  kind({
    name: 'honey-or-eggs',
    title: 'honey, eggs and bird’s nest',
    hs: '0407 0408 0409 0410',
  }),
  kind({
    name: 'fresh-plants',
    title: 'live plants, fresh fruit and vegetables, seed',
    hs: '06 0701 0702 0703 0704 0705 0706 0707 0708 0709 0803 0804 0805 0806 0807 0808 0809 0810 1209',
  }),
  // Animals
  kind({
    name: 'feed',
    title: 'animal feed',
    hs: '2309',
    words: 'pet food|dog food|cat food|dog treat|cat treat|宠物食品|狗粮|猫粮',
  }),
  kind({
    name: 'pet-food',
    title: 'pet food',
    hs: '230910',
    words: 'pet food|dog food|cat food|dog treat|cat treat|宠物食品|狗粮|猫粮',
  }),
  kind({
    name: 'pet-treat',
    title: 'treats for pets',
    within: 'feed',
    words: 'treat|treats|chew|chews|snack|snacks|零食|洁齿|磨牙',
  }),
  kind({
    name: 'vet',
    title: 'veterinary medicines',
    words: 'veterinary|兽药',
    chapters: '23 29 30 33 38',
  }),
  // Cosmetics
  kind({
    name: 'cosmetics',
    title: 'cosmetics',
    unless: NAMED_AFTER_COSMETICS,
    hs: '3303 3304 3305 3307 340130',
    except: '330741 330749 330790',
    words:
      'cosmetic|serum|face cream|hand cream|eye cream|body lotion|lip balm|shampoo|lipstick|sunscreen|eau de parfum|eau de toilette|perfume|shower gel|化妆品|精华|面霜|眼霜|护手霜|身体乳|唇膏|洗发|口红|香水|沐浴|防晒',
  }),
  kind({
    name: 'special-cosmetics',
    title: 'special cosmetics',
    within: 'cosmetics',
    words:
      'hair dye|hair colour|hair color|perm|whitening|freckle|sunscreen|spf|anti-hair-loss|染发|烫发|祛斑|美白|防晒|防脱',
    hs: '330520',
  }),
  kind({
    name: 'children-cosmetics',
    title: 'cosmetics for children',
    within: 'cosmetics',
    words: 'baby|kids|children|儿童|婴儿|宝宝|婴童',
  }),
  kind({
    name: 'former-cosmetics',
    title: 'kinds of cosmetics that ended in 2025',
    within: 'cosmetics',
    words: 'hair growth|depilatory|hair removal|breast|slimming|deodorant|育发|脱毛|美乳|健美|除臭',
    hs: '330720',
  }),
  kind({ name: 'toothpaste', title: 'toothpaste', hs: '330610', words: 'toothpaste|牙膏' }),
  // Electrical and radio
  kind({
    name: 'lithium-battery',
    title: 'lithium batteries',
    hs: '850650 850760',
    words: 'lithium|li-ion|power bank|锂电|充电宝',
    chapters:
      '39 40 42 61 62 63 64 65 66 67 71 73 74 76 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96',
    when: (row) => readFlag(row.text('contains_battery')) === true && !otherBattery(row),
  }),
  kind({
    name: 'lithium-cells',
    title: 'lithium cells and packs by themselves',
    hs: '850650 850760',
  }),
  kind({
    name: 'power-bank',
    title: 'lithium packs, power banks and telecom adapters',
    hs: '850760',
    words: 'power bank|充电宝|移动电源',
  }),
  kind({
    name: 'radio',
    title: 'radio transmitters',
    hs: '851713 851714 851762 852560 8526',
    words:
      'wi-fi|wifi|bluetooth|wireless headphones|wireless speaker|wireless mouse|wireless keyboard|蓝牙|无线耳机|无线音箱|无线鼠标|无线键盘|无线网',
    chapters: '42 64 84 85 86 87 88 89 90 91 92 94 95',
  }),
  kind({
    name: 'telecom-terminal',
    title: 'telecom terminals',
    hs: '851711 851713 851714 851718',
  }),
  kind({
    name: 'mains-electrical',
    title: 'mains-powered goods',
    hs: '8414 8415 8418 8422 8443 8450 8451 8467 8471 8508 8509 8510 8516 8518 8519 8521 8527 8528 9405',
    except: '940550 940591 940592 940599 851810 851830 851890',
  }),
  kind({
    name: 'unplugged',
    title: 'electrical goods that never see a socket',
    within: 'mains-electrical',
    words:
      'battery-operated|battery operated|battery-powered|battery powered|solar|hand-crank|manual|op batterijen|à piles|干电池|碱性电池|手摇|太阳能',
    when: (row) => /^(?:none|no\b|without|geen|aucun|sans|无)/i.test(row.text('plug_type')),
  }),
  kind({
    name: 'charged',
    title: 'electrical goods that charge from another device',
    within: 'mains-electrical',
    words: 'rechargeable|usb|cordless|battery|batteries|oplaadbaar|充电|电池',
    when: (row) => readFlag(row.text('contains_battery')) === true,
  }),
  kind({
    name: 'ccc-electrical',
    title: 'electrical goods of the CCC catalogue',
    hs: '8544 8535 8536 8501 8467 8515 841451 8415 8418 842211 8450 8451 8508 8509 8510 8516 8471 8443 8518 8519 8521 8525 8527 8528 850440 8517 9405',
    // Parts, and cables for up to 80 volts; headphones and microphones are not in the catalogue.
    except:
      '940550 940591 940592 940599 851690 850990 850890 851090 854411 854419 85444211 85444219 85444911 85444919 851810 851830 851890',
  }),
  kind({
    name: 'ccc-other',
    title: 'tyres, safety glass, helmets, child seats, strollers and gas cookers',
    hs: '4011 7007 940120 650610 8715 732111',
  }),
  kind({
    name: 'energy-label',
    title: 'goods with an energy label',
    hs: '8415 8418 8450 851610 851660 852852 852859 853931 853952 940511 940519',
  }),
  kind({ name: 'e-bike', title: 'e-bikes and ride-ons', hs: '871160 95030010' }),
  // Health and chemistry
  kind({
    name: 'medical-device',
    title: 'medical devices',
    hs: '9018 9019 9020 9021 9022 900130 300510 382219',
    words: 'medical device|contact lens|test kit|医疗器械|隐形眼镜|医用口罩',
  }),
  kind({
    name: 'medicine',
    title: 'medicines',
    hs: '3003 3004',
    words: 'medicine|药品',
    unless: /\bmedicine ball\b/,
  }),
  kind({
    name: 'disinfectant',
    title: 'disinfectants and sanitary wipes',
    hs: '380894',
    words: 'disinfectant|sanitizer|sanitiser|消毒液|消毒湿巾|消毒剂|免洗手',
    chapters: '22 28 29 30 33 34 38 48 56 63 96',
  }),
  kind({
    name: 'pesticide',
    title: 'pesticides and repellents',
    hs: '380852 380859 380861 380862 380869 380891 380892 380893 380899',
    words: 'insect repellent|mosquito repellent|insecticide|驱蚊液|驱蚊喷雾|驱蚊剂|杀虫剂',
    chapters: '33 34 38 39 56 63 71',
  }),
  kind({
    name: 'dangerous-goods',
    title: 'dangerous goods',
    hs: '3303 330430 360500 3606 3605 3604',
    words: 'aerosol|nail polish|cigarette lighter|gas lighter|气雾|指甲油|打火机',
    chapters: '21 22 27 28 29 30 32 33 34 35 36 37 38 39 93 95 96',
    when: (row) => row.text('un_number') !== '' || (row.number('abv') ?? 0) > 24,
  }),
  kind({
    name: 'hazardous-chemicals',
    title: 'hazardous chemicals',
    hs: '3605',
    when: (row) => row.text('cas') !== '' && row.text('un_number') !== '',
  }),
  kind({
    name: 'chemicals',
    title: 'chemicals that are often hazardous',
    hs: '2804 2806 2807 2808 2811 2814 2815 2829 2834 2847 2901 2902 2903 2905 2909 2912 2914 3208 3814',
    except: '280421 280440 281121 281122 290543 290544 290545',
  }),
  kind({
    name: 'chemical-mixture',
    title: 'chemical mixtures',
    hs: '3208 3209 3210 3506 3814 3824',
  }),
  kind({
    name: 'food-contact',
    title: 'goods that touch food',
    hs: '392410 4419 482361 482369 482370 6911 6912 701322 701328 701333 701337 701341 701342 701349 7323 761510 8211 8215',
  }),
  // Textiles, shoes, toys
  kind({
    name: 'textile',
    title: 'clothing and home textiles',
    hs: '61 62 6301 6302 6303 6304',
  }),
  kind({
    name: 'children-textile',
    title: 'textiles for children up to 14',
    hs: '6111 6209',
    within: 'textile',
    words: 'baby|infant|kids|children|romper|婴儿|儿童|宝宝',
    when: (row) =>
      /month|^0-|^[0-9]-|婴|儿童/.test(row.text('age_range')) &&
      /^6[1-3]/.test(row.text('hs_code')),
  }),
  kind({
    name: 'infant-textile',
    title: 'textiles for infants up to 36 months',
    hs: '6111 6209',
    when: (row) =>
      /36 ?months|0-3 ?years|0-24 ?months|婴/.test(row.text('age_range')) &&
      /^6[1-3]/.test(row.text('hs_code')),
  }),
  kind({
    name: 'children-shoes',
    title: 'shoes for children up to 14',
    when: (row) =>
      /^64/.test(row.text('hs_code')) &&
      /baby|infant|kids|children|婴|儿童|童鞋/i.test(
        `${row.text('title_en')} ${row.text('title_zh')} ${row.text('age_range')}`,
      ),
  }),
  kind({
    name: 'leather-or-fur',
    title: 'leather goods and fur',
    hs: '4107 4112 4113 420211 420221 420231 420291 4203 4205 43 6403',
  }),
  kind({
    name: 'toy',
    title: 'toys',
    unless: /\btoy (?:story|chest|box|storage|basket)\b|玩具(?:箱|柜|收纳|总动员)/,
    hs: '9503',
    words: 'toy|plush|doll|玩具|毛绒',
  }),
  kind({
    name: 'ccc-toy',
    title: 'electric, plastic and metal toys, dolls, ride-ons and projectile toys',
    hs: '95030010 95030021 95030029 95030083',
    within: 'toy',
    words: 'plastic|metal|electric|doll|ride-on|塑料|金属|电动|娃娃',
  }),
  // Across all goods
  kind({
    name: 'protected-species',
    title: 'protected species',
    hs: '0507 0508 121120 160431 410320 411330',
    words:
      'crocodile leather|alligator leather|python leather|python skin|snakeskin|elephant ivory|real tortoiseshell|象牙制|鳄鱼皮|蟒皮|蛇皮|玳瑁制|玳瑁壳|砗磲',
    chapters:
      '02 03 05 12 13 15 16 21 30 33 41 42 43 44 46 49 61 62 64 65 66 67 70 71 73 82 83 90 91 92 94 95 96',
    // Titles name colours and scents after them; what the goods are made of does not.
    when: (row) => SPECIES.test(row.text('material')) && SPECIES.test(materialOf(row)),
  }),
  kind({
    name: 'waste',
    title: 'waste and scrap',
    hs: '2618 2619 2620 3915 4004 4707 5003 5103 5202 6310 7204 7404 7602 854810 8549',
    words: 'scrap|废料',
    chapters: '26 39 40 47 63 70 72 74 75 76 78 79 80 81 85',
  }),
  kind({
    name: 'used',
    title: 'used goods',
    when: (row) => row.text('condition').toLowerCase() === 'used',
    hs: '6309',
  }),
  kind({ name: 'used-clothing', title: 'used clothing', hs: '6309' }),
  kind({
    name: 'media',
    title: 'printed matter and media',
    hs: '4901 4902 4903 4904 4905 4906 4909 4910 4911 8523 950450',
  }),
  kind({ name: 'book', title: 'books, newspapers and printed music', hs: '4901 4902 4903 4904' }),
  kind({ name: 'map', title: 'maps and globes', hs: '4905' }),
  kind({
    name: 'software',
    title: 'software and encryption',
    words: 'software|vpn|encryption|软件|加密',
    hs: '852349 852380',
  }),
  kind({
    name: 'quota-or-licence',
    title: 'goods under quota or import licence',
    hs: '1001 1005 1006 1101 1102 1103 1701 3102 3105 5101 5105 5201 5203',
    except: '110290',
  }),
  kind({
    name: 'soil-or-carcasses',
    title: 'soil and carcasses',
    words: 'carcass|topsoil|garden soil|soil sample|土壤|动物尸体',
    chapters: '01 02 05 25 31 38',
  }),
  kind({
    name: 'tobacco',
    title: 'tobacco',
    hs: '24',
    words: 'tobacco|cigarette|e-cigarette|烟草|香烟|电子烟',
  }),
  kind({
    name: 'weapons',
    title: 'weapons and imitations',
    hs: '93',
    words: 'replica gun|仿真枪',
    chapters: '93 95 39 44 73 83 84',
  }),
] as const;

export type KindName = (typeof KINDS)[number]['name'] | 'all' | 'non-medical';
