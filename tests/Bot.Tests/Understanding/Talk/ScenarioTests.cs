namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>What is supposed.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void WhatIsSupposed_IsChangedPieceByPiece() =>
        Transcript.Holds(
            """
            what if Acme Rockets slips
            and Harbor Foods also
            without Acme Rockets then
            and if we lose it instead?
            plus 300k of new pipeline
            make it 500
            how does that look for next quarter
            and for EMEA only
            """
        );

    [Fact]
    public void TheDealSpokenOf_IsSupposed() =>
        Transcript.Holds(
            """
            tell me about Zephyr Motors
            and if it slipped 60 days what happens to the quarter
            same what-if but Harbor Foods
            and if it's won?
            """
        );
}
