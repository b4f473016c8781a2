namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What is supposed.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void WhatIsSupposed_IsChangedPieceByPiece() =>
        Transcript.Holds(
            """
            what if Acme Rockets slips
              run_scenario {"adjustments":[{"kind":"slip","deals":["Acme Rockets GmbH"]}]}
            and Harbor Foods also
              run_scenario {"adjustments":[{"kind":"slip","deals":["Acme Rockets GmbH","Harbor Foods"]}]}
            without Acme Rockets then
              run_scenario {"adjustments":[{"kind":"slip","deals":["Harbor Foods"]}]}
            and if we lose it instead?
              run_scenario {"adjustments":[{"kind":"lose","deals":["Harbor Foods"]}]}
            plus 300k of new pipeline
              run_scenario {"adjustments":[{"kind":"lose","deals":["Harbor Foods"]},{"kind":"add_pipeline","amount":300000}]}
            make it 500
              run_scenario {"adjustments":[{"kind":"lose","deals":["Harbor Foods"]},{"kind":"add_pipeline","amount":500000}]}
            how does that look for next quarter
              run_scenario {"period":"2028-Q1","adjustments":[{"kind":"lose","deals":["Harbor Foods"]},{"kind":"add_pipeline","amount":500000}]}
            and for EMEA only
              run_scenario {"period":"2028-Q1","filter":{"regions":["EMEA"]},"adjustments":[{"kind":"lose","deals":["Harbor Foods"]},{"kind":"add_pipeline","amount":500000}]}
            """
        );

    [Fact]
    public void TheDealSpokenOf_IsSupposed() =>
        Transcript.Holds(
            """
            tell me about Zephyr Motors
              explain_deal {"deal":"Zephyr Motors"}
            and if it slipped 60 days what happens to the quarter
              run_scenario {"adjustments":[{"kind":"slip","deals":["Zephyr Motors"],"days":60}]}
            same what-if but Harbor Foods
              run_scenario {"adjustments":[{"kind":"slip","deals":["Harbor Foods"],"days":60}]}
            and if it's won?
              run_scenario {"adjustments":[{"kind":"win","deals":["Harbor Foods"]}]}
            """
        );

    [Fact]
    public void APlace_IsAddedToWhatIsSupposed_AndAnEventReplacesTheLast() =>
        Transcript.Holds(
            """
            what if we lose everything in Germany
              run_scenario {"adjustments":[{"kind":"lose","filter":{"countries":["DE"]}}]}
            and France.
              run_scenario {"adjustments":[{"kind":"lose","filter":{"countries":["DE","FR"]}}]}
            say they slip 60 days instead
              run_scenario {"adjustments":[{"kind":"slip","filter":{"countries":["DE","FR"]},"days":60}]}
            effect on next quarter?
              run_scenario {"period":"2028-Q1","adjustments":[{"kind":"slip","filter":{"countries":["DE","FR"]},"days":60}]}
            """
        );

    [Fact]
    public void OneMore_IsSupposedToo_AndHowFarOffIsAskedOfIt() =>
        Transcript.Holds(
            """
            what if the two biggest deals slip
              run_scenario {"adjustments":[{"kind":"slip","count":2}]}
            and the third too
              run_scenario {"adjustments":[{"kind":"slip","count":3}]}
            then how far off are we
              run_scenario {"adjustments":[{"kind":"slip","count":3}]}
            """
        );
}
