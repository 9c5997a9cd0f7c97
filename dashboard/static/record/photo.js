// A photo of one's own: made smaller here, so that a record stays light. What a camera writes into the file beside the
// picture, such as the place, is lost on the way, as it should be.

import { make } from "../../../widgets/kit/elements.js";
import { say } from "../speech.js";
import { button } from "./app.js";
import { field } from "./form.js";
import { JPEG } from "./shape.js";

/** @import { Field } from "./form.js" */

const LONGEST_SIDE = 1600;
const MOST_BYTES = 350e3;
const QUALITIES = [0.85, 0.7, 0.55, 0.4];

/**
 * How large a picture becomes: never larger than it is.
 * @param {number} width
 * @param {number} height
 */
export function fitted(width, height) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Return a photo as a small JPEG. Throws where the file is no picture.
 * @param {Blob} file
 */
async function shrunk(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = Object.assign(document.createElement("canvas"), fitted(picture.width, picture.height));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  /** @type {Blob | null} */
  let made = null;
  for (const quality of QUALITIES) {
    made = await new Promise((resolve) => canvas.toBlob(resolve, JPEG, quality));
    if (made && made.size <= MOST_BYTES) break;
  }
  if (made?.type !== JPEG) throw new Error("no JPEG could be made");
  return made;
}

/**
 * Show a photo. Its address is data, which the policy of the pages allows, and nothing has to be given back.
 * @param {Blob} photo
 * @param {string} alt
 */
export function picture(photo, alt) {
  const image = make("img", { alt, className: "record-photo" });
  const reader = new FileReader();
  reader.addEventListener("load", () => image.src = String(reader.result));
  reader.readAsDataURL(photo);
  return image;
}

/**
 * The field that takes a photo; `room` is how many bytes of photos the record can still hold.
 * @param {Blob | null} photo
 * @param {number} room
 * @returns {Field<Promise<Blob | null>>}
 */
export function photoField(photo, room) {
  let now = Promise.resolve(photo);
  const input = make("input", { type: "file", accept: "image/*" });
  const said = make("span", { role: "status", className: "record-hint" });
  const shown = make("div", {});
  const draw = (/** @type {Blob | null} */ taken) => {
    const remove = button(say("my-record-photo-remove"), () => {
      now = Promise.resolve(null);
      input.value = "";
      draw(null);
      said.textContent = say("my-record-photo-removed");
      input.focus();
    });
    shown.replaceChildren(...(taken ? [picture(taken, say("my-record-photo")), remove] : []));
  };
  const take = async (/** @type {File} */ file) => {
    said.textContent = say("my-record-photo-busy");
    const before = await now;
    now = shrunk(file).then((made) => {
      const fits = made.size <= room + (photo?.size ?? 0);
      said.textContent = say(fits ? "my-record-photo-ready" : "my-record-photo-full");
      return fits ? made : before;
    }).catch(() => {
      said.textContent = say("my-record-photo-failed");
      return before;
    });
    draw(await now);
  };
  input.addEventListener("change", () => input.files?.[0] && take(input.files[0]));
  draw(photo);
  const made = field(say("my-record-photo"), say("my-record-photo-hint"), input, () => now, () => "");
  made.row.append(said, shown);
  return made;
}
