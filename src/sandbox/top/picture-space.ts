import { type Api, param, Refusal } from '../api.ts';
import { photobankUrl, pictureHash, pictureKind } from '../pictures.ts';
import { afterListing } from '../shop/ids.ts';
import { topTime } from './time.ts';

const LARGEST = 3 << 20;

/** Keeps a picture; a title that is taken gets a number behind it. */
export const uploadPicture: Api = {
  required: ['picture_category_id', 'image_input_title'],
  files: ['img'],
  answer(desk) {
    const bytes = desk.call.files.get('img')?.bytes ?? new Uint8Array();
    const extension = pictureKind(bytes);
    if (bytes.length > LARGEST || extension === undefined || extension === 'webp')
      throw new Refusal('3', 'Upload Fail', {
        subCode: 'isv.invalid-image',
        detail: 'img must be a PNG, JPEG or GIF picture of at most 3 MB',
      });
    const id = String(desk.shop.nextId);
    const hash = pictureHash(bytes);
    const title = freeTitle(param(desk, 'image_input_title'), (taken) =>
      [...desk.shop.pictures.values()].some(
        (one) => one.gateway === 'tmall-global' && one.title === taken,
      ),
    );
    return {
      body: {
        picture: {
          picture_id: BigInt(id),
          picture_category_id: 0,
          picture_path: photobankUrl(hash, extension),
          title,
          sizes: bytes.length,
          created: topTime(desk.nowMs),
          modified: topTime(desk.nowMs),
        },
      },
      changes: [
        { kind: 'ids', next: afterListing(desk.shop.nextId) },
        { kind: 'picture', picture: { id, gateway: 'tmall-global', hash, extension, title } },
      ],
      picture: { name: `${hash}.${extension}`, bytes },
    };
  },
};

function freeTitle(title: string, isTaken: (title: string) => boolean): string {
  const [, stem = title, ending = ''] = /^(.*?)(\.\w+)?$/.exec(title) ?? [];
  for (let copy = 0; ; copy++) {
    const tried = copy === 0 ? title : `${stem}(${copy})${ending}`;
    if (!isTaken(tried)) return tried;
  }
}
