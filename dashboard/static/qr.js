// What draws a QR code, as a file of its own: the dialog of a page and the tools share it, and few readers need it.

export { drawCode } from "../../widgets/kit/qr.js";
