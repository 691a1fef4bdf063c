import type { Api } from '../api.ts';
import { createToken, getTime, refreshToken } from './auth.ts';
import {
  addItem,
  addSchema,
  incrementItem,
  incrementSchema,
  updateItem,
  updateSchema,
} from './items.ts';
import { uploadPicture } from './picture-space.ts';
import { matchProduct, matchSchema } from './products.ts';
import { itemById, itemsByOuterId, itemsInStock, itemsOnSale } from './read-items.ts';
import { deleteItem, downshelf, updatePrice, updateQuantity, upshelf } from './values.ts';

/** What the Tmall side answers to. To add a call, add its line. */
export const TOP_APIS: ReadonlyMap<string, Api> = new Map([
  ['taobao.time.get', getTime],
  ['taobao.top.auth.token.create', createToken],
  ['taobao.top.auth.token.refresh', refreshToken],
  ['tmall.product.match.schema.get', matchSchema],
  ['tmall.product.schema.match', matchProduct],
  ['tmall.item.add.schema.get', addSchema],
  ['tmall.item.schema.add', addItem],
  ['tmall.item.update.schema.get', updateSchema],
  ['tmall.item.schema.update', updateItem],
  ['tmall.item.increment.update.schema.get', incrementSchema],
  ['tmall.item.schema.increment.update', incrementItem],
  ['tmall.item.price.update', updatePrice],
  ['tmall.item.quantity.update', updateQuantity],
  ['taobao.items.custom.get', itemsByOuterId],
  ['taobao.item.seller.get', itemById],
  ['taobao.items.onsale.get', itemsOnSale],
  ['taobao.items.inventory.get', itemsInStock],
  ['taobao.picture.upload', uploadPicture],
  ['alibaba.item.operate.upshelf', upshelf],
  ['alibaba.item.operate.downshelf', downshelf],
  ['alibaba.item.operate.delete', deleteItem],
]);
