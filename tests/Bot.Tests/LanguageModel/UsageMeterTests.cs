using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Bot.LanguageModel;

namespace RevBot.Bot.Tests.LanguageModel;

public sealed class UsageMeterTests
{
    private Instant now = Instant.FromUtc(2026, 11, 22, 23, 0);

    [Fact]
    public void Person_AtTheLimit_IsStoppedAndOthersAreNot()
    {
        var meter = Meter(new() { DailyTokens = 1000 });
        Use(meter, 1, new(900, 100));

        Assert.Equal(ModelFailure.OverLimit, Stopped(() => meter.Reserve(1, new(1, 0))));
        Use(meter, 2, new(900, 100));
    }

    [Fact]
    public void All_AtTheirLimit_AreStopped()
    {
        var meter = Meter(new() { DailyTokensInAll = 1000 });
        Use(meter, 1, new(500, 0));
        Use(meter, 2, new(500, 0));

        Assert.Equal(ModelFailure.OverLimit, Stopped(() => meter.Reserve(3, new(1, 0))));
    }

    [Fact]
    public void Requests_UnderWay_CountWithTheMostThatTheyMayUse()
    {
        var meter = Meter(new() { DailyTokens = 1000 });
        var first = meter.Reserve(1, new(600, 0));

        Assert.Equal(ModelFailure.OverLimit, Stopped(() => meter.Reserve(1, new(600, 0))));
        meter.Settle(first, new(100, 0));
        meter.Reserve(1, new(600, 0));
    }

    // 1,000,000 tokens at 2.00 in and 100,000 at 10.00 out: 2 + 1 = 3.
    [Theory]
    [InlineData("3.00", true)]
    [InlineData("2.99", false)]
    public void Person_AtTheCostLimit_IsStopped(string limit, bool fits)
    {
        var meter = Meter(
            new()
            {
                DailyTokens = 10_000_000,
                DailyCost = decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture),
                InputPrice = 2,
                OutputPrice = 10,
            }
        );
        var most = new Usage(1_000_000, 100_000);

        Assert.Equal(fits ? null : ModelFailure.OverLimit, Stopped(() => meter.Reserve(1, most)));
    }

    [Fact]
    public void Day_ThatIsNew_BeginsWithNothing()
    {
        var meter = Meter(new() { DailyTokens = 1000 });
        var late = meter.Reserve(1, new(1000, 0));

        now += Duration.FromHours(1);

        meter.Settle(late, new(1000, 0));
        Assert.Equal(Usage.None, meter.UsedBy(1));
    }

    [Fact]
    public async Task Person_WhoHasUsedUpTheDay_GetsTheOfflineAnswerAndNothingIsSent()
    {
        using var demo = new DemoFile();
        await using var model = await FakeModel.StartAsync(FakeModel.Call("get_forecast"));
        var plain = model.Settings();
        var settings = plain with { Model = plain.Model with { DailyTokens = 100 } };

        var answer = await ModelAsking
            .House(demo, settings)
            .Assistant.AskAsync(ModelAsking.Request("Will we hit our number?"), CancellationToken.None);

        Assert.Equal("offline", answer.Router);
        Assert.Contains("allowance for the language model is used up", answer.Answer.Text, StringComparison.Ordinal);
        Assert.Empty(model.Requests);
    }

    private UsageMeter Meter(ModelSettings limits) => new(limits, () => now);

    private static void Use(UsageMeter meter, int person, Usage usage) =>
        meter.Settle(meter.Reserve(person, usage), usage);

    private static ModelFailure? Stopped(Action reserve)
    {
        try
        {
            reserve();
            return null;
        }
        catch (ModelException problem)
        {
            return problem.Failure;
        }
    }
}
