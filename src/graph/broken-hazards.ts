import { HAZARDS, swap, type Broken } from './content-fixture.ts';

const TEST = 'src/stand.test.ts';

/** Ways to break the hazard log: each control names something that is there no more. */
export const BROKEN_HAZARDS: readonly Broken[] = [
  {
    name: 'a control whose test has another name now',
    kind: 'unknown-control',
    break: swap(TEST, 'says it on every page', 'says it on each page'),
    says: /hazards\.yaml › walks-on\.controls\[0\]\.tests\[0\]: src\/stand\.test\.ts has no test "says it on every page" that runs; did you mean "says it on each page"\?/,
  },
  {
    name: 'a control whose test is skipped',
    kind: 'unknown-control',
    break: swap(TEST, 'it(', 'it.skip('),
    says: /tests\[0\]: src\/stand\.test\.ts has no test "says it on every page" that runs;/,
  },
  {
    name: 'a control whose test file is gone',
    kind: 'unknown-control',
    break: swap(HAZARDS, 'src/stand.test.ts', 'src/sit.test.ts'),
    says: /tests\[0\]: there is no file src\/sit\.test\.ts;/,
  },
  {
    name: 'a control that is a kind of fault which no check finds',
    kind: 'unknown-control',
    break: swap(HAZARDS, 'lone-sign', 'lonely-sign'),
    says: /faults\[0\]: "lonely-sign" is not a kind of fault that the content check knows; did you mean "lone-sign"\?/,
  },
  {
    name: 'a control that is a danger sign which is not there',
    kind: 'unknown-control',
    break: swap(HAZARDS, 'cannot-stand', 'cannot-stands'),
    says: /signs\[0\]: "cannot-stands" is not in content\/danger-signs\.yaml; did you mean "cannot-stand"\?/,
  },
  {
    name: 'a control that is a page which is not there',
    kind: 'unknown-control',
    break: swap(HAZARDS, '/conditions/sore-hip/', '/conditions/sore-hop/'),
    says: /pages\[0\]: link "\/conditions\/sore-hop\/" leads to no page; did you mean "\/conditions\/sore-hip\/"\?/,
  },
  {
    name: 'a control that nothing holds',
    kind: 'schema',
    break: (files) => {
      files[HAZARDS] = (files[HAZARDS] ?? '').replace(/ +tests: [\s\S]*?(?= +remains)/, '');
    },
    says: /walks-on\.controls\[0\]: .*names nothing that holds it/,
  },
];
