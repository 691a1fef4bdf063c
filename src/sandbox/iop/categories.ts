import type { Answer, Api, Desk } from '../api.ts';
import { param } from '../api.ts';
import { failed, succeeded } from './result.ts';

interface Category {
  readonly id: number;
  readonly parent: number;
  readonly name: string;
  /** What in a title makes the platform guess this category. */
  readonly words?: RegExp;
  readonly attributes?: readonly string[];
}

/** Where the platform puts what fits nowhere. */
const REST: Category = { id: 9901, parent: 99, name: 'General Goods' };

/** A few categories of a platform that has thousands; the ids are the sandbox's own. */
const CATEGORIES: readonly Category[] = [
  { id: 2, parent: 0, name: 'Food & Beverage' },
  { id: 201, parent: 2, name: 'Chocolate', words: /choc|praline|cocoa|cacao|ganache|truffle/i },
  { id: 202, parent: 2, name: 'Biscuits', words: /biscuit|cookie|speculoos|waffle|cake/i },
  {
    id: 203,
    parent: 2,
    name: 'Beer',
    words: /\bbeer|\bale\b|tripel|lambic|lager|gueuze/i,
    attributes: ['Alcohol Content'],
  },
  { id: 204, parent: 2, name: 'Wine & Spirits', words: /wine|cider|gin\b|jenever|liqueur|vodka/i },
  { id: 205, parent: 2, name: 'Jam & Spreads', words: /jam|honey|spread|syrup|marmalade/i },
  { id: 206, parent: 2, name: 'Coffee & Tea', words: /coffee|tea\b|infusion/i },
  { id: 66, parent: 0, name: 'Beauty & Personal Care' },
  { id: 6601, parent: 66, name: 'Skin Care', words: /cream|serum|soap|lotion|balm|skin|shampoo/i },
  { id: 15, parent: 0, name: 'Home & Garden' },
  {
    id: 1501,
    parent: 15,
    name: 'Kitchenware',
    words: /glass|mug|knife|plate|pan\b|ceramic|candle/i,
  },
  { id: 3, parent: 0, name: 'Apparel & Accessories' },
  { id: 301, parent: 3, name: 'Scarves & Textiles', words: /linen|scarf|shirt|wool|lace|towel/i },
  { id: 44, parent: 0, name: 'Consumer Electronics' },
  { id: 99, parent: 0, name: 'Others' },
  { id: 4401, parent: 44, name: 'Lamps', words: /lamp|light|led\b|battery|charger/i },
  REST,
];

/** A category id that the tree has as a branch, not as a leaf. */
export function isBranch(id: string): boolean {
  return CATEGORIES.some(({ parent }) => String(parent) === id && parent !== 0);
}

/** The attributes that a listing in this category must have; none for a category the tree has not. */
export function requiredAttributes(id: string): readonly string[] {
  return CATEGORIES.find((category) => String(category.id) === id)?.attributes ?? [];
}

/** The category that the platform guesses from a title; none for a title that says nothing. */
export function predict(title: string): { readonly id: number; readonly path: string } | undefined {
  const known = CATEGORIES.find(({ words }) => words?.test(title));
  const found = known ?? (/\p{L}{3}/u.test(title) ? REST : undefined);
  return found && { id: found.id, path: pathOf(found) };
}

/** The names from the root to the category, joined by ` / `; '' when the tree has it not. */
export function categoryPath(id: string): string {
  const found = CATEGORIES.find((category) => String(category.id) === id);
  return found === undefined ? '' : pathOf(found);
}

function pathOf(category: Category): string {
  const parent = CATEGORIES.find(({ id }) => id === category.parent);
  return parent === undefined ? category.name : `${pathOf(parent)} / ${category.name}`;
}

export const predictCategory: Api = {
  required: ['title'],
  answer(desk) {
    const found = predict(param(desk, 'title'));
    if (found === undefined)
      return failed(desk, [{ code: 'B_CATEGORY_PREDICT_FAIL', message: 'no category predicted' }]);
    return succeeded(desk, {
      category_id: found.id,
      category_name: found.path.split(' / ').at(-1) ?? '',
      category_path: found.path,
    });
  },
};

export const getCategory: Api = {
  required: [],
  answer(desk) {
    const parent = desk.call.params.get('parent_category_id') ?? '0';
    const children = CATEGORIES.filter((category) => String(category.parent) === parent);
    if (children.length === 0)
      return failed(desk, [{ code: 'BUSINESS_CATEGORY_NOT_EXIST', message: 'no such category' }]);
    return succeeded(
      desk,
      children.map(({ id, name }) => ({
        category_id: id,
        category_name: name,
        leaf_category: String(!isBranch(String(id))),
        level: parent === '0' ? 1 : 2,
      })),
    );
  },
};

export const getAttributes: Api = {
  required: ['category_id'],
  answer(desk): Answer {
    const id = param(desk, 'category_id');
    if (isBranch(id))
      return failed(desk, [{ code: 'CHK_CAT_NOT_LEAF', message: `category ${id} is no leaf` }]);
    return succeeded(desk, attributesOf(id));
  },
};

function attributesOf(id: string) {
  const required = requiredAttributes(id);
  const optional = ['Brand Name', 'Place of Origin', 'Shelf Life', 'Weight (kg)'];
  return {
    category_attributes: [...required, ...optional].map((name, at) => ({
      attribute_id: 100 + at,
      attribute_name: name,
      required: required.includes(name),
      support_custom_value: true,
      support_multi_value: false,
      attribute_value_list: [],
    })),
    sale_attributes: [
      {
        attribute_id: 900,
        attribute_name: 'Specification',
        required: false,
        support_custom_value: true,
        support_multi_value: true,
        attribute_value_list: [],
      },
    ],
  };
}

export const shippingTemplates: Api = {
  required: [],
  answer: (desk: Desk) => ({
    body: {
      result: {
        success: true,
        template_info_list: [{ template_id: 1, template_name: 'Sandbox shipping' }],
        trace_id: `sandbox${desk.requestId}`,
      },
    },
  }),
};
