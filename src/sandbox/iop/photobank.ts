import { type Api, param, Refusal } from '../api.ts';
import { photobankUrl, pictureHash, pictureKind } from '../pictures.ts';
import { afterListing } from '../shop/ids.ts';

const LARGEST = 5 << 20;

/** Keeps a picture. The same bytes sent twice are two pictures, as in the real photobank. */
export const uploadPicture: Api = {
  required: ['file_name'],
  files: ['image_bytes'],
  answer(desk) {
    const bytes = desk.call.files.get('image_bytes')?.bytes ?? new Uint8Array();
    if (bytes.length > LARGEST) throw new Refusal('-1', 'the picture is above 5 MB');
    const extension = pictureKind(bytes);
    if (extension === undefined)
      throw new Refusal('-1', 'image_bytes is no JPEG, PNG, GIF or WebP picture');
    const id = String(desk.shop.nextId);
    const hash = pictureHash(bytes);
    const title = param(desk, 'file_name');
    return {
      body: {
        upload_image_response: {
          file_id: BigInt(id),
          file_name: title,
          photobank_url: photobankUrl(hash, extension),
        },
      },
      changes: [
        { kind: 'ids', next: afterListing(desk.shop.nextId) },
        { kind: 'picture', picture: { id, gateway: 'alibaba-com', hash, extension, title } },
      ],
      picture: { name: `${hash}.${extension}`, bytes },
    };
  },
};
