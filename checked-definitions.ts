/**
 * A wrong form or plan ends the program that imports it. A bundle holds the definitions as they stood when it was built, so there it is the
 * build that ends: it imports every definition that it bundles, and leaves out the checks, which would come to the same at each cold start
 * (docs/decisions/0026).
 */
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const CHECKS = /functions[\\/](?:forms[\\/]check-definition|plans[\\/]check-plan)\.ts$/;
const DEFINERS = ['functions/forms/define-form.ts', 'functions/plans/plan.ts'];

export const checkedDefinitions: Plugin = {
  name: 'checked definitions',
  setup({ onLoad, onEnd }) {
    onLoad({ filter: CHECKS }, async ({ path }) => {
      const checks = Object.keys(await import(path));
      return { contents: checks.map((check) => `export function ${check}() {}`).join('\n') };
    });
    onEnd(async ({ metafile }) => {
      for (const [file, { imports }] of Object.entries(metafile?.inputs ?? {}))
        if (imports.some(({ path }) => DEFINERS.includes(path))) await import(resolve(file));
    });
  },
};
