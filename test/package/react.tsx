/** @jsxImportSource react */
import type {} from 'medleaf/types/react';

export const right = (
  <>
    <medleaf-faq
      key="1"
      className="questions"
      topic="tacrolimus"
      limit={8}
      heading-level={2}
      filterable
      onmedleaf-faq-toggle={({faqId, open}) => console.log(faqId.length, open === true)}
    >
      <p>Fallback markup</p>
    </medleaf-faq>
    <medleaf-drug-card drug="tacrolimus-ointment" layout="compact" headingLevel={3} />
    <medleaf-consult ref={(consult) => void consult?.services?.length} services={[{name: 'UVB'}]} />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error a number, or one as text */}
    <medleaf-faq limit="many" />
    {/* @ts-expect-error one of two layouts */}
    <medleaf-drug-card layout="tiny" />
    {/* @ts-expect-error no such property */}
    <medleaf-faq topics="tacrolimus" />
    {/* @ts-expect-error this event knows no drug */}
    <medleaf-faq onmedleaf-faq-toggle={({drugId}) => console.log(drugId)} />
    {/* @ts-expect-error no such element */}
    <medleaf-quiz />
  </>
);
