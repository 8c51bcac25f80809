import { tellAttribution, tellHowAttributed } from '../sentences/attribution.ts';
import { say } from '../sentences/say.ts';
import { tellStudyOf } from '../sentences/study-of.ts';
import type { StudySummary } from '../world/api.ts';

type Attributed = Extract<StudySummary, { kind: 'attribution' }>;
type ToldHarm = ReturnType<typeof tellAttribution>[number];

/** Which mechanism causes how much of each harm: the first that can be told is open, the others are one press away. */
export function AttributionSummary({ of, found }: Attributed) {
  const harms = tellAttribution(found, of.standingFor);
  const first = harms.find(({ causes }) => causes.length > 0);
  return (
    <>
      <p>{tellStudyOf(of)}</p>
      {harms.length === 0 && <p>{say('attributed-none')}</p>}
      {harms.map((harm) => (
        <details key={harm.name} open={harm === first}>
          <summary>{say('attributed-amount', { name: harm.name, amount: harm.amount })}</summary>
          <HarmText harm={harm} />
        </details>
      ))}
      {tellHowAttributed(found).map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </>
  );
}

function HarmText({ harm: { name, sentences, causes } }: { readonly harm: ToldHarm }) {
  const hasParts = causes.some(({ part }) => part !== '');
  const title = say('attributed-table', { name });
  return (
    <>
      {sentences.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {causes.length > 0 && (
        <table>
          <caption class="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('attributed-mechanism')}</th>
              <th scope="col">{say('attributed-caused')}</th>
              {hasParts && <th scope="col">{say('attributed-part-of')}</th>}
            </tr>
          </thead>
          <tbody>
            {causes.map((cause) => (
              <tr key={cause.name}>
                <th scope="row">{cause.name}</th>
                <td class="words">
                  {cause.caused}
                  {cause.interval !== '' && <small>{cause.interval}</small>}
                </td>
                {hasParts && <td>{cause.part}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
