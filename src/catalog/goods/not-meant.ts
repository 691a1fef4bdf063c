// Words of a title that say what the goods look, smell or taste like, hold or are called, not what they
// are: a chocolate-brown dress is no chocolate, a beer glass no beer, a tiger print no tiger.

const FOODS =
  'beer|ale|wine|champagne|whisky|whiskey|gin|vodka|coffee|tea|chocolate|cocoa|cheese|biscuit|honey|milk|cream|caramel|caviar';
const BEASTS =
  'crocodile|croc|alligator|caiman|python|snake|snakeskin|snake skin|lizard|ostrich|tiger|leopard|zebra|elephant|shark|tortoiseshell|tortoise|ivory|coral|rosewood|fur|leather|skin';
const COLOURS =
  'blue|pink|red|white|brown|black|grey|gray|green|yellow|beige|gold|purple|colou?red|colou?r|tone|tint|shade';
const LOOKS =
  'prints?|printed|patterns?|patterned|embossed|motif|effect|look|style|shaped?|inspired|themed|design|acetate|resin';

const LATIN: readonly RegExp[] = [
  // Colours: baby blue, chocolate-brown, wine red.
  new RegExp(`\\b(?:baby|${FOODS}|${BEASTS})[ -](?:${COLOURS})\\b`, 'g'),
  // Animals and foods as pattern, shape or imitation.
  new RegExp(`\\b(?:${FOODS}|${BEASTS})[ -](?:${LOOKS})\\b`, 'g'),
  /\b(?:faux|fake|imitation|mock|simulated|vegan|synthetic)[ -](?:crocodile|croc|alligator|python|snake(?:skin)?|lizard|ostrich|tortoiseshell|ivory|coral|fur|leather|suede)(?:[ -](?:leather|skin))?\b/g,
  // Names of other things.
  /\bwine gums?\b|\b(?:ginger|root) (?:beer|ale)\b|\bbutterbeer\b|\b(?:beer|cocktail) nuts\b|\bwine vinegar\b|\bcream soda\b|\btea tree\b/g,
  /\bbaby (?:alpaca|cashmere|camel|corn|spinach|potatoes|doll|grand|shower)\b|\bbabydoll\b|\bkid(?:skin| leather| suede| mohair)\b/g,
  // What is not in it.
  /\b(?:alcohol|plastic|metal|battery|lithium|bluetooth|wi-?fi|soy|hemp|corn|leather|fur)[ -]free\b|\b(?:no|without|zonder|sans|not for) (?:plastic|metal|batter(?:y|ies)|lithium|children)\b/g,
  /\belectric[ -](?:blue|green|pink|yellow|purple)\b|\bmetallic\b|\bsoy wax\b|\blithium (?:grease|soap|stearate)\b|\b(?:garden )?soil (?:moisture |ph )?(?:test|meter|sensor|thermometer)|\bfree wi-?fi\b|\bwi-?fi (?:sign|poster|sticker)\b/g,
];

const EATEN = '巧克力|可可|咖啡|奶茶|焦糖|蜂蜜|牛奶|奶油|奶酪|啤酒|葡萄酒|红酒|酒|茶';
const ANIMALS = '鳄鱼|蟒蛇|蟒|蛇|蜥蜴|鸵鸟|象牙|玳瑁|珊瑚|老虎|虎|豹|斑马|皮草';

const CHINESE: readonly RegExp[] = [
  new RegExp(`(?:${EATEN}|${ANIMALS})(?:棕|白|红|灰|黑|金|粉|绿|蓝)?色`, 'g'),
  new RegExp(`(?:${ANIMALS})皮?(?:纹|印花|压花|压纹|图案|花纹|造型)`, 'g'),
  new RegExp(`(?:仿真|仿|人造|素食)(?:${ANIMALS})皮?`, 'g'),
  /不含电池|无需电池|无塑料|锂基|无蓝牙|土壤(?:测试|检测|湿度|酸碱)|免费无线网|非电动|婴儿蓝|婴儿粉/g,
];

/** The text without such words; lower case expected. */
export function withoutNotMeant(text: string): string {
  const left = LATIN.reduce((rest, phrase) => rest.replace(phrase, ' '), text);
  return /[\u4e00-\u9fff]/.test(left)
    ? CHINESE.reduce((rest, phrase) => rest.replace(phrase, ' '), left)
    : left;
}

/** Goods that are named after food or drink: the glass, the soap, the book. */
export const NAMED_AFTER_FOOD =
  /\b(?:glass|glasses|mugs?|cups?|caddy|jugs?|carafes?|decanters?|cooler|coasters?|racks?|openers?|corkscrew|stoppers?|makers?|machine|grinder|mill|frother|filters?|kettle|teapot|strainer|infuser|spoons?|kni(?:fe|ves)|grater|cutters?|moulds?|molds?|tables?|towels?|shaker|stones|aprons?|candles?|soaps?|shampoo|scrub|balm|lotion|body wash|hand cream|face cream|serum|bath|posters?|stickers?|greeting cards?|books?|cookbook|guide|atlas|history|calendar|puzzle|board game|play food|play kitchen|toys?|dress|shirt|blouse|scarf|hoodie|hat|beret|beanie|socks|sneakers|shoes|boots|bag|tote|wallet|belt|sign|lamp|clock|notebook|glazen|bierglas|wijnglas|mok|wijnrek|kaasmes|zeep|kaars|boek|verres?|tasse|savon|bougie|livre|tire-bouchon)\b|杯|壶|酒架|开瓶器|刀|冰袋|冰石|研磨|奶泡器|茶巾|蜡烛|皂|洗发|磨砂膏|唇膏|身体乳|精华液|海报|贴纸|贺卡|书|绘本|指南|挂历|桌游|玩具|连衣裙|衬衫|围巾|卫衣|帽|袜|鞋|手提包|托特包|腰带|挂牌|笔记本/;

/** What perfume and cream are put into or on with. */
export const NAMED_AFTER_COSMETICS =
  /\bempty\b|\brefillable\b|\bbottle\b|atomi[sz]er|\bbrush|\bbag\b|\bcase\b|\borganizer\b|\bholder\b|\bmirror\b|\bhistory\b|\bbook\b|分装瓶|空瓶|化妆刷|化妆包|收纳/;
