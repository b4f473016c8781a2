using RevBot.Bot.Tests.Understanding.Companies;
using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>Messages as long as they may be, of one thing again and again: each gets a plan. Their time is a benchmark's.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<string> Parts { get; } =
    [
        "pipeline ",
        "((((",
        "\"",
        "\"a\" '",
        "7",
        "1,000.5 ",
        "and ",
        "😀",
        "שלום ",
        "\ud83d",
        "not ",
        "between ",
        ">",
        "over 50k or under 10k and ",
        "no later than 2026-02-30 ",
        "Lena Hoffmann's ",
        "last quarter vs ",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Route_TheSameAgainAndAgain_GivesOneOutcome(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, RouteRequest.LongestText))[..RouteRequest.LongestText];

        var plan = CompanyBooks.Of("farhaven").Read(text, "margaret.osei@farhaven.example");

        bool[] outcomes = [plan.Calls.Count > 0, plan.Clarification is not null, plan.Refusal is not null];
        Assert.Single(outcomes, outcome => outcome);
    }
}
