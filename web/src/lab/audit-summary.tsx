import { tellAudit } from '../sentences/audit.ts';
import { say } from '../sentences/say.ts';
import { tellStudyOf } from '../sentences/study-of.ts';
import type { StudySummary } from '../world/api.ts';

type Audited = Extract<StudySummary, { kind: 'audit' }>;
type ToldElement = ReturnType<typeof tellAudit>[number]['elements'][number];

/** What each standard comes to, element by element, on its face that it is evidence and no advice. */
export function AuditSummary({ of, found }: Audited) {
  return (
    <>
      <p class="face">{say('audit-face')}</p>
      <p>{tellStudyOf(of)}</p>
      <p class="note">{say('audit-basis')}</p>
      {tellAudit(found).map(({ key, title, citation, tally, sentences, elements }) => (
        <details key={key}>
          <summary>
            {title}
            <small>{tally}</small>
          </summary>
          <p class="note">{citation}</p>
          {sentences.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ul class="elements">
            {elements.map((element) => (
              <ElementText key={element.id} element={element} />
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function ElementText({ element }: { readonly element: ToldElement }) {
  const { name, citation, verdict, said, found, notes } = element;
  return (
    <li>
      <strong>{name}</strong> <span class={`verdict ${verdict.replaceAll(' ', '-')}`}>{said}</span>
      <p class="note">{citation}</p>
      {found.length > 0 && (
        <ul>
          {found.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {notes.map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </li>
  );
}
