using RevBot.Bot.Wording;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording;

/// <summary>The first sentence answers the ask; what follows is what matters most, within the words that there are.</summary>
public sealed class FindingChoiceTests
{
    private static readonly SaidFinding Level = Said(FindingKind.Level, "level", 1);
    private static readonly SaidFinding Cause = Said(FindingKind.Cause, "cause", 0.4);
    private static readonly SaidFinding Rank = Said(FindingKind.Rank, "rank", 0.6);
    private static readonly SaidFinding Step = Said(FindingKind.Action, "step", 0.5);
    private static readonly SaidFinding Caution = Said(FindingKind.Caution, "caution", 0.5);

    [Theory]
    [InlineData(Ask.Any, "level")]
    [InlineData(Ask.HowMuch, "level")]
    [InlineData(Ask.Why, "cause")]
    [InlineData(Ask.Who, "rank")]
    [InlineData(Ask.WhatToDo, "step")]
    [InlineData(Ask.When, "level")]
    public void FirstSentence_IsOfTheKindThatWasAsked(Ask ask, string first) =>
        Assert.Equal(first, Choose(ask, Level, Cause, Rank, Step)[0]);

    [Theory]
    [InlineData(Ask.Compare)]
    [InlineData(Ask.Verdict)]
    [InlineData(Ask.Who)]
    [InlineData(Ask.Which)]
    public void SidesOfAComparison_AreARankingToo(Ask ask)
    {
        var sides = Said(FindingKind.Comparison, "sides", 1);
        sides = sides with { Finding = sides.Finding with { Also = [FindingKind.Rank] } };

        Assert.Equal("sides", Choose(ask, Level, Cause, Rank, sides)[0]);
        Assert.Equal("level", Choose(Ask.HowMuch, Level, Cause, Rank, sides)[0]);
    }

    [Fact]
    public void ActionAndCaution_StandLastInThatOrder() =>
        Assert.Equal(
            ["level", "cause", "rank", "step", "caution"],
            Choose(Ask.HowMuch, Caution, Step, Level, Cause, Rank)
        );

    [Fact]
    public void OfOneTopic_OnlyTheOneThatAnswersIsSaid()
    {
        var yes = Said(FindingKind.Verdict, "yes", 1, topic: "number");
        var number = Said(FindingKind.Level, "number", 1, topic: "number");

        Assert.Equal(["yes", "cause"], Choose(Ask.Verdict, yes, number, Cause));
        Assert.Equal(["number", "cause"], Choose(Ask.HowMuch, yes, number, Cause));
    }

    [Fact]
    public void Others_AreThreeAtMostByWeight()
    {
        SaidFinding[] others = [.. Enumerable.Range(1, 5).Select(n => Said(FindingKind.Change, $"c{n}", n / 10.0))];

        Assert.Equal(["level", "c3", "c4", "c5"], Choose(Ask.Any, [Level, .. others]));
    }

    [Fact]
    public void Others_OfSeventyWordsWithTheFirst_AreSaidAndOfOneMoreAreNot()
    {
        Assert.Equal(["level", "long"], Choose(Ask.Any, Level, Said(FindingKind.Change, "long", 0.5, 69)));
        Assert.Equal(["level"], Choose(Ask.Any, Level, Said(FindingKind.Change, "long", 0.5, 70)));
    }

    [Fact]
    public void NothingFound_SaysNothing() => Assert.Empty(FindingChoice.Choose(Ask.Why, []));

    private static string[] Choose(Ask ask, params SaidFinding[] findings) =>
        [.. FindingChoice.Choose(ask, findings).Select(said => said.Finding.Id)];

    private static SaidFinding Said(FindingKind kind, string id, double weight, int words = 1, string? topic = null) =>
        new(
            new(kind, id) { Weight = weight, Topic = topic },
            new(string.Join(' ', Enumerable.Repeat("word", words)), [])
        );
}
