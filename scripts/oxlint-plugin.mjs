/**
 * The lint rule of our own: oxlint has no built-in ban for an operator.
 *
 * `**` is Math.pow by another name, and its last bits may differ between JavaScript engines.
 */
const noExponentiation = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const message = '`**` may differ between JavaScript engines: multiply, or write the constant.';
    return {
      'BinaryExpression[operator="**"]'(node) {
        context.report({ node, message });
      },
      'AssignmentExpression[operator="**="]'(node) {
        context.report({ node, message });
      },
    };
  },
};

export default {
  meta: { name: 'glasshouse' },
  rules: { 'no-exponentiation': noExponentiation },
};
