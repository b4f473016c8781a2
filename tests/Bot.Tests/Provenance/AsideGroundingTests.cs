using RevBot.Bot.Answering;
using RevBot.Bot.Provenance.Difference;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Services;
using RevBot.Bot.Wording.Grounding;
using RevBot.Data.Finance;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Tests.Provenance;

/// <summary>What RevBot says about its own answers has a verdict too.</summary>
public sealed class AsideGroundingTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Evidence_OfEveryFunction_IsGrounded()
    {
        var house = demo.House(new PlannedRouter());
        var told = 0;
        var refused = new List<string>();
        foreach (var skill in SkillCatalog.All)
        {
            var talk = $"talk {skill.Name}";
            if ((await AskAsync(house, skill.Name, talk)).Calls.Count == 0)
            {
                continue;
            }

            var how = await AskAsync(house, "show your work", talk);
            told++;
            if (!how.Grounded)
            {
                refused.Add($"{skill.Name}: {how.Answer.Text}");
            }
        }

        Assert.True(told >= 12, $"{told} functions");
        Assert.True(refused.Count == 0, string.Join("\n\n", refused));
    }

    [Theory]
    [InlineData("get_pipeline")]
    [InlineData("get_forecast")]
    [InlineData("get_win_loss")]
    public async Task Comparison_WithAnEarlierDay_IsGrounded(string function)
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, function, "talk");

        var why = await AskAsync(house, "why is this different from Monday?", "talk");

        Assert.IsType<AnswerComparison>(Assert.Single(why.Calls).Result);
        Assert.True(why.Grounded, why.Answer.Text);
    }

    [Fact]
    public async Task Evidence_WhoseFormulaDoesNotGiveTheFigure_IsNotGrounded()
    {
        var house = demo.House(new PlannedRouter());
        await AskAsync(house, "get_forecast", "talk");
        var evidence = (Evidence)(await AskAsync(house, "How?", "talk")).Calls[0].Result;
        var call = evidence.Calls[0];
        var true1 = call.Figures.First(figure => figure.Fact.Value.Unit == FactUnit.Money && figure.Terms.Count > 0);
        var value = FactValue.Of(Money.FromAmount(true1.Fact.Value.Number + 1, Currency.Usd));
        var false1 = true1 with { Fact = true1.Fact with { Value = value } };

        Assert.True(EvidenceText.WriteFigure(evidence, true1).Grounded);
        Assert.False(
            EvidenceText.WriteFigure(evidence with { Calls = [call with { Figures = [false1] }] }, false1).Grounded
        );
    }

    [Theory]
    [InlineData("Commit $4.1M = 3,000,000.00 USD won + 2 × 550,000.00 USD called.", true)]
    [InlineData("Commit $4.2M.", false)]
    [InlineData("Commit 4.1M.", false)]
    [InlineData("Commit -$4.1M.", false)]
    [InlineData("Commit $4.1M, 12 deals.", false)]
    [InlineData("550,000.00 USD", true)]
    [InlineData("50,000.00 USD", false)]
    [InlineData("2%", false)]
    public void Workings_HoldNoNumber_ButThoseBehindThem(string text, bool isCovered) =>
        Assert.Equal(isCovered, KnownPieces.Cover(text, ["$4.1M", "3,000,000.00 USD", "2", "550,000.00 USD"]));

    private static Task<AnswerEnvelope> AskAsync(RevBotServices house, string text, string talk) =>
        house.Assistant.AskAsync(new(null, talk, DemoFile.Leader, text, "web"), CancellationToken.None);
}
