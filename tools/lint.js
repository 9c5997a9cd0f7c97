// Rules of ours for `deno lint`: a function fits on one screen, and what a reader sees is a message.

const MOST_LINES = 40;

/**
 * @param {Deno.lint.RuleContext} context
 * @returns {(node: Deno.lint.Node) => void}
 */
function measure(context) {
  return (node) => {
    const [start, end] = node.range;
    const lines = context.sourceCode.text.slice(start, end).split("\n").length;
    if (lines > MOST_LINES) {
      context.report({ node, message: `This function has ${lines} lines, of ${MOST_LINES} at most.` });
    }
  };
}

/**
 * Return the letters that a node writes by itself: a text, or a template around values.
 * @param {Deno.lint.Node} node
 * @returns {string}
 */
function written(node) {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : "";
  if (node.type === "TemplateLiteral") return node.quasis.map(({ raw }) => raw).join(" ");
  if (node.type === "ConditionalExpression") return `${written(node.consequent)} ${written(node.alternate)}`;
  if (node.type === "ArrayExpression") return node.elements.map((each) => each ? written(each) : "").join(" ");
  return "";
}

/**
 * What stands inside an element that `make` makes is seen by readers, and belongs into content/words.
 * @param {Deno.lint.RuleContext} context
 * @returns {Deno.lint.LintVisitor}
 */
function listen(context) {
  return {
    CallExpression(node) {
      if (node.callee.type !== "Identifier" || node.callee.name !== "make") return;
      for (const inside of node.arguments.slice(2)) {
        if (/\p{L}{2}/u.test(written(inside))) {
          context.report({ node: inside, message: "Readers see this text: put it into content/words, and say it." });
        }
      }
    },
  };
}

/** @type {Deno.lint.Plugin} */
export default {
  name: "house",
  rules: {
    "function-length": {
      create: (context) => ({
        FunctionDeclaration: measure(context),
        FunctionExpression: measure(context),
        ArrowFunctionExpression: measure(context),
      }),
    },
    "no-loose-words": { create: listen },
  },
};
