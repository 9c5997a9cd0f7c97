// Where the explorer leads on to; every front end of notebooks opens a link to a notebook.

const CAUSES = "02-causes.ipynb";
const TREATMENTS = "treatments.ipynb";
export const CHECKLIST = "check.ipynb";
export const REFERENCES = "10-references-and-glossary.ipynb#ref-";

/**
 * Return where the record of a cause stands; in the chapter on causes it is on the page.
 * @param {string} cause
 */
export function recordOf(cause) {
  return `${document.getElementById(`cause-${cause}`) ? "" : CAUSES}#cause-${cause}`;
}

/**
 * Return where the treatments of a disease are listed, or all of them.
 * @param {string} disease
 */
export function treatmentsOf(disease) {
  return `${TREATMENTS}#treatments${disease ? `?disease=${disease}` : ""}`;
}
