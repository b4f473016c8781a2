namespace RevBot.Bot.Tests.Understanding.Talk;

/// <summary>Names that a follow-up replaces, adds or leaves out.</summary>
public sealed class NameTests
{
    [Fact]
    public void Names_AreReplacedAddedAndLeftOut() =>
        Transcript.Holds(
            """
            pipeline in Germany
            and France?
            Austria too
            without France
            no I meant Brazil, not Austria
            only enterprise
            drop Germany, take AMER instead
            all regions
            except renewals
            include renewals
            """
        );

    [Fact]
    public void People_ReplacePeople() =>
        Transcript.Holds(
            """
            forecast for Priya
            what about Tom
            same for Claire's team
            just Sarah Lund
            take Sarah Lund out
            for everyone
            """
        );
}
