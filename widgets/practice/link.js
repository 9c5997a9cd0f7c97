// The word with which a link into practice begins: `#practice?question=…`, `?objective=…` or `?chapter=…`.

export const LINK = "practice";
