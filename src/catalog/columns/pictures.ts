import { type Column, list } from '../column.ts';

/** Pictures. */
export const PICTURES_COLUMNS = [
  list(
    'pictures',
    'Pictures',
    'pictures',
    'Addresses of the pictures, the main one first, joined by `|`.',
    'https://example.com/choc-70.jpg',
    {
      need: 'recommended',
      aliases: [
        'picture',
        'image',
        'images',
        'image link',
        'image url',
        'image src',
        'photo',
        'foto',
        'afbeelding',
        '图片',
        '主图',
        '新图片',
      ],
    },
  ),
] as const satisfies readonly Column[];
