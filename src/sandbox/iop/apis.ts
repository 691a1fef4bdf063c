import type { Api } from '../api.ts';
import { createToken, refreshToken } from './auth.ts';
import { getAttributes, getCategory, predictCategory, shippingTemplates } from './categories.ts';
import { uploadPicture } from './photobank.ts';
import { createProduct, updateProduct } from './products.ts';
import { getProduct, getStatus, searchProducts } from './read-products.ts';
import { editInventory, editPrice } from './set-values.ts';
import { deleteDrafts, deleteProducts, setStatus } from './shelf.ts';

/** What the Alibaba.com side answers to. To add a call, add its line. */
export const IOP_APIS: ReadonlyMap<string, Api> = new Map([
  ['/auth/token/create', createToken],
  ['/auth/token/refresh', refreshToken],
  ['/alibaba/icbu/photobank/upload', uploadPicture],
  ['/alibaba/icbu/category/predict/v2', predictCategory],
  ['/alibaba/icbu/category/get/v2', getCategory],
  ['/alibaba/icbu/category/attribute/get/v2', getAttributes],
  ['/alibaba/icbu/product/list/shipping/templates', shippingTemplates],
  ['/alibaba/icbu/product/listing/v2', createProduct],
  ['/alibaba/icbu/product/update/v2', updateProduct],
  ['/alibaba/icbu/product/get/v2', getProduct],
  ['/alibaba/icbu/product/search/v2', searchProducts],
  ['/alibaba/icbu/product/status/get/v2', getStatus],
  ['/alibaba/icbu/product/batch/update/status', setStatus],
  ['/alibaba/icbu/product/delete', deleteProducts],
  ['/alibaba/icbu/draft/delete', deleteDrafts],
  ['/icbu/product/edit-inventory', editInventory],
  ['/icbu/product/edit-price', editPrice],
]);
