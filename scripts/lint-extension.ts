import linter from 'addons-linter';
import { builtFolder } from './builds.ts';

// Mozilla's own review of the Firefox build: no error, no warning and no notice is accepted.
const review = linter.createInstance({
  config: { _: [builtFolder('firefox')], logLevel: 'fatal', output: 'none' },
  runAsBinary: false,
});
const { summary, errors, warnings, notices } = await review.run();
for (const message of [...errors, ...warnings, ...notices]) {
  console.log(`${message._type} ${message.code}: ${message.message} (${message.file ?? ''})`);
}
console.log(`${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
process.exitCode = summary.errors + summary.warnings + summary.notices === 0 ? 0 : 1;
