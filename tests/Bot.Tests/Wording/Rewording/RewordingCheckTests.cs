using RevBot.Bot.Services;
using RevBot.Bot.Wording.Rewording;

namespace RevBot.Bot.Tests.Wording.Rewording;

/// <summary>What a model words reaches a person only where it says what the line says.</summary>
public sealed class RewordingCheckTests
{
    private const string Line = "The forecast for ⟦1⟧ rose by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.";

    private static readonly RewordingCheck Check = new(RevBotServices.PromptsFolder);

    [Theory]
    [InlineData("The forecast for ⟦1⟧ grew by ⟦2⟧ and now stands at ⟦3⟧; the biggest reason is ⟦4⟧.")]
    [InlineData("Our forecast for ⟦1⟧ is up ⟦2⟧ to ⟦3⟧, and the biggest reason here is ⟦4⟧.")]
    public void ARewording_ThatSaysTheSame_IsSaid(string words) => Assert.Null(Check.FindFault(Line, words));

    [Theory]
    [InlineData("The forecast for ⟦1⟧ fell by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.", RewordingFault.Meaning)]
    [InlineData("The forecast for ⟦1⟧ never rose by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.", RewordingFault.Meaning)]
    [InlineData("The forecast for ⟦1⟧ rose by ⟦3⟧ to ⟦2⟧; the largest reason is ⟦4⟧.", RewordingFault.Placeholders)]
    [InlineData("The forecast rose by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.", RewordingFault.Placeholders)]
    [InlineData("The forecast for ⟦1⟧ rose by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧ ⟦5⟧.", RewordingFault.Placeholders)]
    [InlineData("The forecast for ⟦1⟧ rose by 12% or ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.", RewordingFault.Meaning)]
    [InlineData("The Globex forecast for ⟦1⟧ rose by ⟦2⟧ to ⟦3⟧; the largest reason is ⟦4⟧.", RewordingFault.Meaning)]
    [InlineData("The forecast for ⟦1⟧ rose by ⟦2⟧ to ⟦3⟧; the smallest reason is ⟦4⟧.", RewordingFault.Meaning)]
    [InlineData("⟦1⟧ ⟦2⟧ ⟦3⟧ ⟦4⟧", RewordingFault.Meaning)]
    [InlineData("", RewordingFault.Length)]
    public void ARewording_ThatSaysSomethingElse_IsRefused(string words, RewordingFault fault) =>
        Assert.Equal(fault, Check.FindFault(Line, words));

    [Fact]
    public void ARewording_OfEightWordsMore_IsSaidAndOfNineIsNot()
    {
        const string line = "The win rate is ⟦1⟧.";

        Assert.Null(Check.FindFault(line, "The win rate is ⟦1⟧ and so it is now as it is."));
        Assert.Equal(
            RewordingFault.Length,
            Check.FindFault(line, "The win rate is ⟦1⟧ and so it is now as it is here.")
        );
    }

    [Theory]
    [InlineData("⟦")]
    [InlineData("⟦1")]
    [InlineData("⟦99999⟧")]
    [InlineData("\u0000\ud800")]
    [InlineData("The win rate is ⟦1⟧\u202e.")]
    public void AText_OfAnyCharacters_IsJudgedAndRefused(string words) =>
        Assert.NotNull(Check.FindFault("The win rate is ⟦1⟧.", words));

    [Fact]
    public void Rewordings_TrueAndWithOneThingChanged_PassAndAreFound()
    {
        var table = RewordingTable.Read(
            Path.Combine(AppContext.BaseDirectory, "Wording", "Rewording", "Rewordings.txt")
        );
        if (Environment.GetEnvironmentVariable("REVBOT_REWORDING_TABLE") is { Length: > 0 } path)
        {
            File.WriteAllLines(path, [table.ToString(), .. table.Refused, .. table.Lived]);
        }

        Assert.True(table.True >= 100 && table.Made >= 2000, table.ToString());
        Assert.True(table.Lived.Count <= 0.001 * table.Made, table + string.Join('\n', table.Lived.Take(40)));
    }
}
