// A rule of ours for `deno lint`: a function fits on one screen.

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
  },
};
