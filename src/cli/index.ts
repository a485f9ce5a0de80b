/** The engine on the command line. Results go to stdout, one clear line to stderr and exit code 2 for what cannot be read. */
import { parseArgs } from 'node:util';
import { check } from './check';
import { explain } from './explain';
import { figures } from './figures';
import { pack } from './pack';
import { inert } from './inert';
import { CannotRead } from './read';
import { version } from '../../package.json';

const USAGE = `crosstally ${version}: cross-checks the figures of a report against other reports of the same event

  crosstally check PAGE --against REPORT... [--json]   compare PAGE's figures with those of the reports
  crosstally explain PAGE --against REPORT... [--json]  say of PAGE's figures why each was or was not compared, with the evidence
                [--figure TEXT] [--at OFFSET]          only of figures with this text, or at this offset of the text
  crosstally figures [FILE] [--json] [--published DATE] list every quantity of a text (stdin without FILE)
  crosstally pack REPORT... -o FILE [--title TEXT]     make a pack of the reports' facts; no sentence of theirs is kept
                [--reports reports.json]               metadata from such a file, or for a single report from
                [--outlet TEXT] [--published DATE] [--url URL] [--credits A,B]

PAGE and REPORT are .txt or .html files or packs (.json). Exit code 0, or 2 where something cannot be read.`;

async function main(argv: readonly string[]): Promise<void> {
  const [command, ...rest] = argv;
  if (command === '--version' || command === '-v') return void process.stdout.write(`${version}\n`);
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    return void process.stdout.write(`${USAGE}\n`);
  }
  const { values, positionals } = parseArgs({
    args: gatherAgainst(rest),
    allowPositionals: true,
    options: {
      against: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      figure: { type: 'string' },
      at: { type: 'string' },
      output: { type: 'string', short: 'o' },
      title: { type: 'string' },
      reports: { type: 'string' },
      outlet: { type: 'string' },
      published: { type: 'string' },
      url: { type: 'string' },
      credits: { type: 'string' },
    },
  });
  switch (command) {
    case 'check':
      return check(positionals, values);
    case 'explain':
      return explain(positionals, values);
    case 'figures':
      return figures(positionals, values);
    case 'pack':
      return pack(positionals, values);
    default:
      throw new CannotRead(`unknown command ${command}; try crosstally --help`);
  }
}

/** `--against a b c` takes all file names up to the next flag: parseArgs knows only one value a flag. */
function gatherAgainst(args: readonly string[]): string[] {
  let against = false;
  return args.flatMap((arg) => {
    if (arg.startsWith('-')) {
      against = arg === '--against';
      return against ? [] : [arg];
    }
    return against ? [`--against=${arg}`] : [arg];
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`crosstally: ${inert(message.split('\n')[0] ?? '')}\n`);
  process.exitCode = 2;
}
