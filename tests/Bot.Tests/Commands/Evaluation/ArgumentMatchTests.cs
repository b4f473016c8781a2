using System.Text.Json;
using RevBot.Bot.Commands.Evaluation;

namespace RevBot.Bot.Tests.Commands.Evaluation;

public sealed class ArgumentMatchTests
{
    [Theory]
    [InlineData("""{}""", """{"period":"2026-Q4"}""")]
    [InlineData("""{"period":"2026-Q4"}""", """{"period":"2026-q4","top":5}""")]
    [InlineData(
        """{"filter":{"countries":["Germany","France"]}}""",
        """{"filter":{"countries":["france","germany"]}}"""
    )]
    [InlineData("""{"groupBy":["team"]}""", """{"groupBy":"team"}""")]
    [InlineData("""{"groupBy":"team"}""", """{"groupBy":["team"]}""")]
    [InlineData("""{"top":5}""", """{"top":5.0}""")]
    [InlineData("""{"filter":null}""", """{"period":"2026-Q4"}""")]
    [InlineData("""{"filter":{"countries":[]}}""", """{}""")]
    [InlineData(
        """{"adjustments":[{"kind":"slip","days":30}]}""",
        """{"adjustments":[{"kind":"slip","days":30,"deals":["A"]}]}"""
    )]
    public void Expected_ThatIsThere_Holds(string expected, string actual) => Assert.True(Holds(expected, actual));

    [Theory]
    [InlineData("""{"period":"2026-Q4"}""", """{}""")]
    [InlineData("""{"period":"2026-Q4"}""", """{"period":"2026-Q3"}""")]
    [InlineData("""{"filter":{"countries":["Germany"]}}""", """{"filter":{"countries":["Germany","France"]}}""")]
    [InlineData("""{"filter":{"countries":["Germany","France"]}}""", """{"filter":{"countries":["Germany"]}}""")]
    [InlineData("""{"top":5}""", """{"top":"5"}""")]
    [InlineData("""{"filter":{"teams":["EMEA"]}}""", """{"filter":{"teams":["EMEA"],"minAmount":10}}""")]
    [InlineData("""{"filter":{}}""", """{"filter":{"countries":["Germany"]}}""")]
    [InlineData("""{"filter":null}""", """{"filter":{"countries":["Germany"]}}""")]
    [InlineData("""{"filter":{"exclude":{"dealTypes":["Renewal"]}}}""", """{"filter":{"dealTypes":["Renewal"]}}""")]
    public void Expected_ThatIsMissingOrOther_DoesNotHold(string expected, string actual) =>
        Assert.False(Holds(expected, actual));

    private static bool Holds(string expected, string actual) =>
        ArgumentMatch.Holds(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(actual).RootElement);
}
